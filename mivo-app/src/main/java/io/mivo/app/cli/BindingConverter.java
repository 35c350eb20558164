package io.mivo.app.cli;

import io.mivo.app.config.Binding;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Understands where to listen. */
final class BindingConverter implements ITypeConverter<Binding> {
    @Override
    public Binding convert(String text) {
        try {
            return Binding.parse(text);
        } catch (IllegalArgumentException fault) {
            throw new TypeConversionException(String.valueOf(fault.getMessage()));
        }
    }
}
