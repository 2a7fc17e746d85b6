package io.github.horesnet.runtime.subnet;

import java.util.List;

/** The runtime's sub-nets by name. */
public final class SubNets {

    private static final List<SubNet> ALL = List.of(
            new Vgg(true),
            new Vgg(false),
            new Bottleneck(),
            new SqueezeExcited(new Vgg(true)),
            new SqueezeExcited(new Bottleneck()),
            new MbConv(),
            new Cot(),
            new Symmetric(),
            new Transformer(Transformer.Parts.ATTENTION),
            new Transformer(Transformer.Parts.FEED_FORWARD),
            new Transformer(Transformer.Parts.BOTH));

    private SubNets() {}

    /**
     * Returns the sub-net of a name.
     *
     * @param name the name, as {@link SubNet#name()} gives it
     * @return the sub-net
     * @throws IllegalArgumentException if no sub-net has the name; the message lists those there are
     */
    public static SubNet named(String name) {
        return ALL.stream()
                .filter(subNet -> subNet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Sub-net \"" + name + "\" is unknown, expected one of " + String.join(", ", names())));
    }

    /**
     * Returns the names of all sub-nets, the default first.
     *
     * @return the names
     */
    public static List<String> names() {
        return ALL.stream().map(SubNet::name).toList();
    }
}
