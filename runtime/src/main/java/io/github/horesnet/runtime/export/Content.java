package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.google.protobuf.ByteString;

/**
 * The numbers of an initialiser.
 *
 * @param bytes little-endian, the last dimension fastest
 */
record Content(DataType type, Shape shape, ByteString bytes) {}
