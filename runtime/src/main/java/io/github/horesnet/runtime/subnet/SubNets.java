package io.github.horesnet.runtime.subnet;

import ai.djl.util.ClassLoaderUtils;
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
     * @param name the name, as {@link SubNet#name()} gives it, or the binary name of a class of sub-nets
     * @return the sub-net
     * @throws IllegalArgumentException if no sub-net has the name; the message lists those there are
     */
    public static SubNet named(String name) {
        return ALL.stream()
                .filter(subNet -> subNet.name().equals(name))
                .findFirst()
                .orElseGet(() -> ofClass(name));
    }

    private static SubNet ofClass(String name) {
        try {
            // Not initialised: the name comes from a file, and no code of another kind of class may run.
            Class<?> type = Class.forName(name, false, ClassLoaderUtils.getContextClassLoader());
            return type.asSubclass(SubNet.class).getConstructor().newInstance();
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalArgumentException(
                    "Sub-net \"" + name + "\" is unknown, expected one of " + String.join(", ", names())
                            + ", or the name of a class that implements SubNet",
                    e);
        } catch (ClassCastException | ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "Sub-net class " + name
                            + " does not serve: expected one that implements SubNet, is public and has a"
                            + " public constructor without parameters (" + e + ")",
                    e);
        }
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
