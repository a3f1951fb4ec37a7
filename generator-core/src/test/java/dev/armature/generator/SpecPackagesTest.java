package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.spec.SpecSource;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecPackagesTest {
    @Test
    void aSingleSpecGetsThePackageItself() {
        assertThat(packages("/s/vpnConnections.json")).containsExactly("p");
    }

    @Test
    void severalSpecsGetSubPackagesNamedAfterTheirFiles() {
        assertThat(packages(
                        "/s/vpnConnections.json", "/s/key-vault.yaml", "/s/2024.yaml", "/s/int.yaml", "/s/\u00e9.yaml"))
                .containsExactly("p.vpnconnections", "p.keyvault", "p.api2024", "p.intapi", "p.api");
    }

    @Test
    void equalFileNamesAreToldApartByTheirDirectories() {
        assertThat(packages("/s/a/openapi.yaml", "/s/b/openapi.yaml", "/s/c/other.yaml"))
                .containsExactly("p.a", "p.b", "p.other");
        assertThat(packages("/s/a/v1/openapi.yaml", "/s/b/v1/openapi.yaml")).containsExactly("p.av1", "p.bv1");
    }

    @Test
    void filesThatOnlyDifferInTheirExtensionAreNumbered() {
        assertThat(packages("/s/a.json", "/s/a.yaml")).containsExactly("p.a1", "p.a2");
    }

    private static Collection<String> packages(String... specs) {
        return SpecPackages.allocate(
                        Stream.of(specs).map(Path::of).map(SpecSource::of).toList(), "p")
                .values();
    }
}
