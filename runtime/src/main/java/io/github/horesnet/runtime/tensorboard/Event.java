package io.github.horesnet.runtime.tensorboard;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** TensorFlow's {@code Event} messages in the wire format of protocol buffers, as far as scalars need them. */
final class Event {
    private static final double MILLIS = 1000;

    /** Fields of Event, in tensorflow/core/util/event.proto. */
    private static final int WALL_TIME = 1;

    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int SESSION_LOG = 7;

    /** Fields of Summary and its Value, in tensorflow/core/framework/summary.proto. */
    private static final int VALUE = 1;

    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;

    /** A field of SessionLog and one of its values, in event.proto. */
    private static final int STATUS = 1;

    private static final int START = 1;

    private Event() {}

    /** Writes the fields of a message. */
    private interface Fields {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    /** The first event of a file. */
    static byte[] version(long millis) {
        return message(out -> {
            out.writeDouble(WALL_TIME, millis / MILLIS);
            out.writeString(FILE_VERSION, "brain.Event:2");
        });
    }

    /** Says that a run goes on, and that what files hold of {@code step} and later ones is void. */
    static byte[] restart(long millis, long step) {
        byte[] log = message(out -> out.writeEnum(STATUS, START));
        return message(out -> {
            out.writeDouble(WALL_TIME, millis / MILLIS);
            out.writeInt64(STEP, step);
            out.writeByteArray(SESSION_LOG, log);
        });
    }

    /** Numbers by their tags, as of a step. */
    static byte[] scalars(long millis, long step, Map<String, Double> values) {
        byte[] summary = message(out -> {
            for (Map.Entry<String, Double> value : values.entrySet()) {
                out.writeByteArray(VALUE, message(of -> {
                    of.writeString(TAG, value.getKey());
                    of.writeFloat(SIMPLE_VALUE, value.getValue().floatValue());
                }));
            }
        });
        return message(out -> {
            out.writeDouble(WALL_TIME, millis / MILLIS);
            out.writeInt64(STEP, step);
            out.writeByteArray(SUMMARY, summary);
        });
    }

    private static byte[] message(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            fields.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory is no file", e);
        }
        return bytes.toByteArray();
    }
}
