package io.mivo.app.cli;

import io.mivo.domain.access.UserName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Understands whom somebody means. */
final class UserNameConverter implements ITypeConverter<UserName> {
    @Override
    public UserName convert(String text) {
        try {
            return new UserName(text);
        } catch (IllegalArgumentException fault) {
            throw new TypeConversionException(String.valueOf(fault.getMessage()));
        }
    }
}
