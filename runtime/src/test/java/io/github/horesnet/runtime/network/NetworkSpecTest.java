package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Rk4Block;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.runtime.block.SingleStateBlock;
import io.github.horesnet.runtime.block.Stages;
import io.github.horesnet.runtime.block.StepControl;
import io.github.horesnet.runtime.block.Sum;
import io.github.horesnet.runtime.block.Uses;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSpecTest {

    private static final NetworkSpec SPEC = new NetworkSpec(
            Rk4Block.class.getName(),
            new BlockOptions(Sharing.EQUAL_ABSCISSAE, new StepControl(0.25, 0.5, 0.75, false)),
            new Resolutions(Stem.LARGE, 16, List.of(3)),
            "vgg",
            10,
            true,
            new Shape(3, 32, 32));

    private static final Resolutions SMALL = new Resolutions(Stem.SMALL, 4, List.of(1));

    @Test
    void aDescriptionReadsBackFromItsJson() {
        assertEquals(SPEC, NetworkSpec.fromJson(SPEC.toJson()));
        NetworkSpec four = with(new Resolutions(Stem.SMALL, 16, List.of(1, 0, 2, 1)));
        assertEquals(four, NetworkSpec.fromJson(four.toJson()));
    }

    @Test
    void aDescriptionBuildsItsNetwork() {
        HoResNet network = SPEC.network();
        assertEquals(26, network.layers());
        assertTrue(network.getChildren().contains("stemPool"));
        assertEquals(
                List.of("F1", "F2", "F3"),
                network.getChildren().get("block1").getChildren().keys());
        HoResNet four =
                with(new Resolutions(Stem.LARGE, 16, List.of(1, 0, 2, 1))).network();
        assertEquals(2 + 3 + 4 * 8, four.layers());
    }

    @Test
    void aDescriptionOfBeforeOptionsReadsAsOneWithTheDefaults() {
        String old = """
            {"scheme": "any.Block", "blocks": 3, "width": 16, "subNet": "vgg", "classes": 10,
             "reluAfterBlock": true, "input": [3, 32, 32]}
            """;
        assertEquals(
                new NetworkSpec(
                        "any.Block",
                        BlockOptions.DEFAULT,
                        new Resolutions(Stem.SMALL, 16, List.of(3)),
                        "vgg",
                        10,
                        true,
                        new Shape(3, 32, 32)),
                NetworkSpec.fromJson(old));
    }

    @Test
    void aStepControlThatIsNoObjectIsRefused() {
        String json = SPEC.toJson().replaceAll("\\s+", "").replaceAll("\\{\"absolute[^}]*}", "0.1");
        assertEquals(
                "Network description: field \"stepControl\" is 0.1, expected an object of absolute, relative,"
                        + " smoothing, adapts",
                refusal(json));
    }

    @Test
    void aBlockClassWithoutOptionsIsExplained() {
        String message = schemeRefusal(Bare.class.getName());
        assertTrue(message.contains("no constructor that takes a Supplier of sub-nets and BlockOptions"), message);
        assertTrue(message.contains("generate it anew"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheme", "blocks", "width", "subNet", "classes", "reluAfterBlock", "input"})
    void aMissingFieldIsNamed(String field) {
        String message = refusal(SPEC.toJson().replace("\"" + field + "\"", "\"other\""));
        assertTrue(message.contains("\"other\" is unknown"), message);
        String without = SPEC.toJson().replaceAll("\\s+", "").replaceAll("\"" + field + "\":(\\[.*?]|[^,}]*),?", "");
        String missing = refusal(without.replace(",}", "}"));
        assertTrue(missing.startsWith("Network description: field \"" + field + "\" is missing, expected "), missing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blocks         | [3]            | \"3\"      | field \"blocks\" is \"3\", expected a whole number",
                "blocks         | [3]            | 3.5        | field \"blocks\" is 3.5, expected a whole number",
                "blocks         | [3]            | 1e99       | field \"blocks\" is 1e99, expected a whole number",
                "blocks         | [3]            | []         | found 0 resolutions, expected 1 or more",
                "blocks         | [3]            | [3,-1]     | found blocks [3, -1], expected 0 or more at each",
                "blocks         | [3]            | [0,0]      | found 0 blocks, expected 1 or more",
                "blocks         | [3]            | [3,1.5]    | is [3,1.5], expected a whole number or an array of them",
                "width          | 16             | 0          | found 0 channels of width, expected 1 or more",
                "stem           | \"large\"      | \"LARGE\"  | is \"LARGE\", expected one of small, large",
                "reluAfterBlock | true           | 1          | is 1, expected true or false",
                "subNet         | \"vgg\"        | 7          | field \"subNet\" is 7, expected a string",
                "subNet         | \"vgg\"        | null       | field \"subNet\" is null, expected a string",
                "input          | [3,32,32]      | [3,\"a\"]  | expected an array of positive whole numbers",
                "input          | [3,32,32]      | [3,32]     | found input (3, 32), expected (channels, height,"
                        + " width)",
                "input          | [3,32,32]      | [3,-1,-32] | is [3,-1,-32], expected an array of positive whole"
                        + " numbers",
                "sharing        | \"equal-abscissae\" | \"some\" | field \"sharing\" is \"some\", expected one of declared,"
                        + " equal-abscissae, all",
                "sharing        | \"equal-abscissae\" | 1    | expected one of declared, equal-abscissae, all",
                "absolute       | 0.25           | \"0\"      | field \"absolute\" is \"0\", expected a number",
                "absolute       | 0.25           | -1         | found tolerances -1.0 (absolute)",
                "adapts         | false          | 0          | field \"adapts\" is 0, expected true or false",
                "adapts         | false          | true,\"a\":1 | field \"a\" is unknown, expected absolute, relative,"
                        + " smoothing, adapts; remove it",
                "blocks         | [3]            | 0          | found 0 blocks, expected 1 or more"
            })
    void aFieldOfAWrongTypeOrValueIsNamed(String field, String right, String wrong, String expected) {
        String json = SPEC.toJson().replaceAll("\\s+", "");
        String old = "\"" + field + "\":" + right;
        assertTrue(json.contains(old), json);
        String message = refusal(json.replace(old, "\"" + field + "\":" + wrong));
        assertTrue(message.contains(expected), message);
        assertEquals(1, message.lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "3", "{", "{blocks: 3}", "{} {}", "null"})
    void textThatIsNoJsonObjectIsRefusedInOneLine(String json) {
        assertEquals(1, refusal(json).lines().count());
    }

    @Test
    void aBlockClassThatIsMissingIsExplained() {
        String message = schemeRefusal("com.acme.NoBlock");
        assertTrue(message.startsWith("Block class com.acme.NoBlock is missing from the class path"), message);
        assertTrue(message.contains("annotationProcessorPaths"), message);
    }

    @Test
    void aClassThatIsNoConcreteBlockIsRefusedWithoutRunningItsCode() {
        for (String name : List.of("java.lang.String", SchemeBlock.class.getName(), Trap.class.getName())) {
            String message = schemeRefusal(name);
            assertTrue(message.startsWith("Block class " + name + " is no concrete SchemeBlock"), message);
        }
        assertEquals("unset", System.getProperty("horesnet.test.trap", "unset"));
    }

    @Test
    void anUnknownSubNetIsRefused() {
        NetworkSpec spec = new NetworkSpec(SPEC.scheme(), BlockOptions.DEFAULT, SMALL, "conv", 2, false, SPEC.input());
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, spec::network).getMessage());
        assertTrue(message.startsWith("Sub-net \"conv\" is unknown, expected one of vgg, "), message);
    }

    private static NetworkSpec with(Resolutions resolutions) {
        return new NetworkSpec(
                SPEC.scheme(),
                SPEC.options(),
                resolutions,
                SPEC.subNet(),
                SPEC.classes(),
                SPEC.reluAfterBlock(),
                SPEC.input());
    }

    private static String schemeRefusal(String scheme) {
        NetworkSpec spec = new NetworkSpec(scheme, BlockOptions.DEFAULT, SMALL, "vgg", 2, false, SPEC.input());
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, spec::network).getMessage());
    }

    private static String refusal(String json) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> NetworkSpec.fromJson(json))
                .getMessage());
    }

    /** A block as no processor writes it. */
    public static final class Bare extends SingleStateBlock {
        /** Creates a block of 1 stage. */
        public Bare(Supplier<? extends Block> f) {
            super(Uses.ofStages(1), List.of(), f, BlockOptions.DEFAULT);
        }

        @Override
        protected Sum step(Stages f, NDArray x) {
            return f.sum(x);
        }
    }

    private static final class Trap {
        static {
            System.setProperty("horesnet.test.trap", "sprung");
        }
    }
}
