package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.Rk4Block;
import io.github.horesnet.runtime.block.SchemeBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSpecTest {

    private static final NetworkSpec SPEC =
            new NetworkSpec(Rk4Block.class.getName(), 3, 16, "vgg", 10, true, new Shape(3, 32, 32));

    @Test
    void aDescriptionReadsBackFromItsJson() {
        assertEquals(SPEC, NetworkSpec.fromJson(SPEC.toJson()));
    }

    @Test
    void aDescriptionBuildsItsNetwork() {
        assertEquals(26, SPEC.network().layers());
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
                "blocks         | 3              | \"3\"      | field \"blocks\" is \"3\", expected a whole number",
                "blocks         | 3              | 3.5        | field \"blocks\" is 3.5, expected a whole number",
                "blocks         | 3              | 1e99       | field \"blocks\" is 1e99, expected a whole number",
                "reluAfterBlock | true           | 1          | is 1, expected true or false",
                "subNet         | \"vgg\"        | 7          | field \"subNet\" is 7, expected a string",
                "subNet         | \"vgg\"        | null       | field \"subNet\" is null, expected a string",
                "input          | [3,32,32]      | [3,\"a\"]  | expected an array of positive whole numbers",
                "input          | [3,32,32]      | [3,32]     | found input (3, 32), expected (channels, height,"
                        + " width)",
                "input          | [3,32,32]      | [3,-1,-32] | is [3,-1,-32], expected an array of positive whole"
                        + " numbers",
                "blocks         | 3              | 0          | found 0 blocks, expected 1 or more"
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
        NetworkSpec spec = new NetworkSpec(SPEC.scheme(), 1, 4, "cot", 2, false, SPEC.input());
        assertThrows(IllegalArgumentException.class, spec::network);
    }

    private static String schemeRefusal(String scheme) {
        NetworkSpec spec = new NetworkSpec(scheme, 1, 4, "vgg", 2, false, SPEC.input());
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, spec::network).getMessage());
    }

    private static String refusal(String json) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> NetworkSpec.fromJson(json))
                .getMessage());
    }

    private static final class Trap {
        static {
            System.setProperty("horesnet.test.trap", "sprung");
        }
    }
}
