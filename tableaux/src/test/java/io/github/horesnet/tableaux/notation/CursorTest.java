package io.github.horesnet.tableaux.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CursorTest {
    private static final int COLUMN = 7;

    private static Cursor at(String text) {
        return new Cursor(new Cell(text, COLUMN));
    }

    @Test
    void theColumnIsThatOfWhatFollowsSpaces() {
        Cursor cursor = at("  12 + x");
        assertEquals(COLUMN + 2, cursor.column());
        assertEquals("12", cursor.number());
        assertTrue(cursor.accept('+'));
        assertEquals(COLUMN + 7, cursor.column());
    }

    @Test
    void aSignThatIsNotThereIsNotPassed() {
        Cursor cursor = at("-1");
        assertFalse(cursor.accept('+'));
        assertTrue(cursor.accept('-'));
    }

    @Test
    void aNumberEndsAtItsSecondPoint() {
        Cursor cursor = at("1.25.5");
        assertEquals("1.25", cursor.number());
        assertEquals("'.'", cursor.found());
    }

    @Test
    void aNameHasOnePrimeAndALabelAny() {
        assertEquals("k_1'", at("k_1''").name());
        assertEquals("k_1''", at(" k_1''").label());
    }

    @Test
    void aCharacterOfZeroIsNotTheEnd() {
        Cursor cursor = at("\0");
        assertFalse(cursor.isAtEnd());
        assertEquals("'\0'", cursor.found());
        assertEquals("the end of the value", at(" ").found());
    }
}
