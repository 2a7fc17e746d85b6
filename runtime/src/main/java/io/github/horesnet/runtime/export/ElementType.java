package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.github.horesnet.runtime.data.RunException;

/** The numbers by which ONNX knows types of elements. */
final class ElementType {
    private ElementType() {}

    static int of(DataType type) {
        return switch (type) {
            case FLOAT32 -> TensorProto.DataType.FLOAT_VALUE;
            case FLOAT64 -> TensorProto.DataType.DOUBLE_VALUE;
            case FLOAT16 -> TensorProto.DataType.FLOAT16_VALUE;
            case INT8 -> TensorProto.DataType.INT8_VALUE;
            case UINT8 -> TensorProto.DataType.UINT8_VALUE;
            case INT32 -> TensorProto.DataType.INT32_VALUE;
            case INT64 -> TensorProto.DataType.INT64_VALUE;
            case BOOLEAN -> TensorProto.DataType.BOOL_VALUE;
            default ->
                throw new RunException("ONNX export: found an array of " + type
                        + ", expected floats, integers or booleans; convert it first");
        };
    }
}
