package io.github.horesnet.runtime.network;

import ai.djl.nn.Block;
import ai.djl.util.ClassLoaderUtils;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.SchemeBlock;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.function.Supplier;

/** Finds a generated block class by the name that a saved network carries. */
final class SchemeClass {

    private SchemeClass() {}

    /**
     * Returns the factory of a class's blocks.
     *
     * @throws IllegalArgumentException if there is no such class, or it is no concrete block of a scheme
     */
    static SchemeConstructor named(String name) {
        Class<?> type = load(name);
        if (!SchemeBlock.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalArgumentException("Block class " + name + " is no concrete "
                    + SchemeBlock.class.getSimpleName() + "; name a block that the processor generated");
        }
        Constructor<? extends SchemeBlock> constructor = constructor(type.asSubclass(SchemeBlock.class));
        return (f, options) -> create(constructor, f, options);
    }

    private static Class<?> load(String name) {
        try {
            // Not initialised: the name comes from a file, and no code of another kind of class may run.
            return Class.forName(name, false, ClassLoaderUtils.getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalArgumentException(
                    "Block class " + name + " is missing from the class path; add the module that declares the scheme"
                            + " and see that its annotation processor runs (since JDK 23 javac runs none from the class"
                            + " path: name it in annotationProcessorPaths)",
                    e);
        }
    }

    private static <B extends SchemeBlock> Constructor<B> constructor(Class<B> type) {
        try {
            Constructor<B> constructor = type.getDeclaredConstructor(Supplier.class, BlockOptions.class);
            if (constructor.trySetAccessible()) {
                return constructor;
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    "Block class " + type.getName() + " has no constructor that takes a Supplier of sub-nets and"
                            + " BlockOptions; generate it anew with the processor of this version",
                    e);
        }
        throw new IllegalArgumentException(
                "Block class " + type.getName() + " is not accessible; make it public or open its package");
    }

    private static SchemeBlock create(
            Constructor<? extends SchemeBlock> constructor, Supplier<? extends Block> f, BlockOptions options) {
        try {
            return constructor.newInstance(f, options);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "Block class " + constructor.getDeclaringClass().getName() + " failed: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "Block class " + constructor.getDeclaringClass().getName() + " gives no block: " + e, e);
        }
    }
}
