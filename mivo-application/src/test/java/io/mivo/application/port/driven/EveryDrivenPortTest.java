package io.mivo.application.port.driven;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.contract.FieldDevicesContract;
import io.mivo.application.fake.FakeFieldDevices;
import io.mivo.application.memory.InMemorySites;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The port package and the tests beside it, as they were compiled. */
class EveryDrivenPortTest {
    static List<Class<?>> ports() {
        return inPackageOf(FieldDevices.class)
                .filter(each -> each.isInterface() && !each.isSealed() && !each.isMemberClass())
                .toList();
    }

    @Test
    void is_found() {
        assertThat(ports())
                .contains(FieldDevices.class, Ticker.class, WriteReceipts.class)
                .doesNotContain(Visit.class);
    }

    @ParameterizedTest
    @MethodSource("ports")
    void has_a_contract(Class<?> port) {
        assertThat(contract(port))
                .hasValueSatisfying(contract ->
                        assertThat(Modifier.isAbstract(contract.getModifiers())).isTrue());
    }

    @ParameterizedTest
    @MethodSource("ports")
    void is_there_in_memory(Class<?> port) {
        assertThat(inMemory().filter(port::isAssignableFrom)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ports")
    void passes_its_contract_in_memory(Class<?> port) {
        Class<?> contract = contract(port).orElseThrow();

        assertThat(inMemory().filter(contract::isAssignableFrom)).isNotEmpty();
    }

    private static Optional<Class<?>> contract(Class<?> port) {
        return inPackageOf(FieldDevicesContract.class)
                .filter(each -> each.getSimpleName().equals(port.getSimpleName() + "Contract"))
                .findFirst();
    }

    private static Stream<Class<?>> inMemory() {
        Stream<Class<?>> fakes = inPackageOf(FakeFieldDevices.class);
        Stream<Class<?>> memory = Stream.concat(inPackageOf(InMemorySites.class), inPackageOf(testOfMemory()));
        return Stream.concat(fakes, memory).filter(each -> !Modifier.isAbstract(each.getModifiers()));
    }

    /** The tests of the memory stand in another place than the memory. */
    private static Class<?> testOfMemory() {
        return loaded(InMemorySites.class.getName() + "Test");
    }

    private static Stream<Class<?>> inPackageOf(Class<?> neighbour) {
        URL place = neighbour.getResource(neighbour.getSimpleName() + ".class");
        try (Stream<Path> files = Files.list(Path.of(place.toURI()).getParent())) {
            Collection<Class<?>> classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .<Class<?>>map(name -> loaded(neighbour.getPackageName() + "." + name))
                    .toList();
            return classes.stream();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, EveryDrivenPortTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
