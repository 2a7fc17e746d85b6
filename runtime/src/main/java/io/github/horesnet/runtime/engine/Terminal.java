package io.github.horesnet.runtime.engine;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;

/** The terminal that standard output goes to. */
public final class Terminal {

    /** What terminals have had since punched cards. */
    private static final int USUAL_COLUMNS = 80;

    private static final int STANDARD_OUTPUT = 1;
    private static final long WINDOW_SIZE = System.getProperty("os.name").equals("Linux") ? 0x5413 : 0x40087468;
    private static final int SIZE_BYTES = 8;
    private static final int COLUMNS_AT = 2;

    private Terminal() {}

    /** The C library, of which ioctl(2) takes arguments of any number. */
    interface C extends Library {
        int ioctl(int file, NativeLong request, Object... arguments);
    }

    private static final class Loaded {
        static final C LIBRARY = Native.load("c", C.class);
    }

    /**
     * Returns the width of the terminal now.
     *
     * @return columns, 80 where nothing tells
     */
    public static int columns() {
        try (Memory size = new Memory(SIZE_BYTES)) {
            size.clear();
            int failed = Loaded.LIBRARY.ioctl(STANDARD_OUTPUT, new NativeLong(WINDOW_SIZE), size);
            int columns = Short.toUnsignedInt(size.getShort(COLUMNS_AT));
            return failed != 0 || columns == 0 ? USUAL_COLUMNS : columns;
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            // Another C library, or a machine for which JNA has no library of its own.
            return USUAL_COLUMNS;
        }
    }
}
