package io.mivo.app.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;

/** What only the source shows: generic catches, and floats that never leave a method. */
final class SourceFaults extends TreeScanner<Void, Void> {
    private static final Set<String> TOO_GENERIC = Set.of("Throwable", "Exception", "RuntimeException", "Error");
    private static final Set<TypeKind> INEXACT = Set.of(TypeKind.FLOAT, TypeKind.DOUBLE);

    private final List<String> catches = new ArrayList<>();
    private final List<String> floats = new ArrayList<>();

    /** Scans a file. */
    static SourceFaults of(CompilationUnitTree file) {
        SourceFaults faults = new SourceFaults();
        faults.scan(file, null);
        return faults;
    }

    /** The generic exceptions that are caught. */
    List<String> catches() {
        return catches;
    }

    /** The floats and doubles that are written. */
    List<String> floats() {
        return floats;
    }

    @Override
    public Void visitCatch(CatchTree caught, Void nothing) {
        Tree type = caught.getParameter().getType();
        types(type).map(Tree::toString).filter(TOO_GENERIC::contains).forEach(catches::add);
        return super.visitCatch(caught, nothing);
    }

    private static Stream<? extends Tree> types(Tree type) {
        return type instanceof UnionTypeTree union ? union.getTypeAlternatives().stream() : Stream.of(type);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof Double || literal.getValue() instanceof Float) {
            floats.add(literal.toString());
        }
        return super.visitLiteral(literal, nothing);
    }

    @Override
    public Void visitPrimitiveType(PrimitiveTypeTree type, Void nothing) {
        if (INEXACT.contains(type.getPrimitiveTypeKind())) {
            floats.add(type.toString());
        }
        return super.visitPrimitiveType(type, nothing);
    }
}
