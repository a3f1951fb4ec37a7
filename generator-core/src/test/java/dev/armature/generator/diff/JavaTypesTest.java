package dev.armature.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.Secrets;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Xml;
import dev.armature.generator.naming.Names;
import dev.armature.generator.poet.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JavaTypesTest {
    private final Api api = new Api(
            "Empty",
            Docs.NONE,
            "1",
            new Pointer("empty.yaml", ""),
            "",
            Optional.empty(),
            List.of(),
            List.of(),
            Map.of(),
            Xml.NONE,
            Secrets.NONE,
            List.of());

    private final Names names = Names.allocate(api, "com.example", Map.of(), new Diagnostics());

    @ParameterizedTest
    @EnumSource
    void areThoseThatAreGenerated(ScalarKind kind) {
        TypeRef type = new TypeRef.ListOf(new TypeRef.Scalar(kind));
        String generated = Types.of(api, names).json(type).toString().replaceAll("[a-z]+\\.", "");
        assertThat(type.match(JavaTypes.inJson(JavaTypes.simple(names))).text()).isEqualTo(generated);
    }
}
