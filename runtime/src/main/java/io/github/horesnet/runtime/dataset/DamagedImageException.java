package io.github.horesnet.runtime.dataset;

import java.io.Serial;
import java.util.Objects;

/** A file holds no image that can be decoded; the message says why in a few words, without the file. */
final class DamagedImageException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    DamagedImageException(String reason) {
        super(reason);
    }

    /** Of the decoder's many exceptions, also unchecked ones. */
    static DamagedImageException of(Exception cause) {
        String message =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return new DamagedImageException(message.lines().findFirst().orElse("unknown reason"));
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }
}
