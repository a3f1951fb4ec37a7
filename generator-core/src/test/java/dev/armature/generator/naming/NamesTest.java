package dev.armature.generator.naming;

import static dev.armature.generator.naming.SampleApi.STRING;
import static dev.armature.generator.naming.SampleApi.body;
import static dev.armature.generator.naming.SampleApi.call;
import static dev.armature.generator.naming.SampleApi.definition;
import static dev.armature.generator.naming.SampleApi.enumeration;
import static dev.armature.generator.naming.SampleApi.flattened;
import static dev.armature.generator.naming.SampleApi.header;
import static dev.armature.generator.naming.SampleApi.in;
import static dev.armature.generator.naming.SampleApi.named;
import static dev.armature.generator.naming.SampleApi.objectAt;
import static dev.armature.generator.naming.SampleApi.parameter;
import static dev.armature.generator.naming.SampleApi.property;
import static dev.armature.generator.naming.SampleApi.ref;
import static dev.armature.generator.naming.SampleApi.response;
import static dev.armature.generator.naming.SampleApi.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final SampleApi sample = new SampleApi();

    @Test
    void putsModelsIntoTheirOwnPackage() {
        Names names = sample.object("VpnConnection").names();
        assertThat(names.rootPackage()).isEqualTo("com.example");
        assertThat(names.type(definition("VpnConnection"))).hasToString("com.example.models.VpnConnection");
        assertThat(sample.messages()).isEmpty();
    }

    @Test
    void refusesElementsOfAnotherApi() {
        Names names = sample.names();
        assertThatIllegalArgumentException().isThrownBy(() -> names.type(definition("Other")));
    }

    @Test
    void keepsTypesApartFromJavaAndFromWhatGeneratedCodeImports() {
        Names names = sample.object("Error").object("list").object("Builder").names();
        assertThat(simple(names, "Error")).isEqualTo("ErrorModel");
        assertThat(simple(names, "list")).isEqualTo("ListModel");
        assertThat(simple(names, "Builder")).isEqualTo("BuilderModel");
    }

    @Test
    void keepsTypesApartFromDevices() {
        Names names = sample.object("Con").object("LPT1").object("Console").names();
        assertThat(simple(names, "Con")).isEqualTo("ConModel");
        assertThat(simple(names, "LPT1")).isEqualTo("LPT1Model");
        assertThat(simple(names, "Console")).isEqualTo("Console");
    }

    @Test
    void leavesTheSuffixedNameToTheSchemaThatIsCalledSo() {
        Names names = sample.object("Error").object("ErrorModel").names();
        assertThat(simple(names, "ErrorModel")).isEqualTo("ErrorModel");
        assertThat(simple(names, "Error")).isEqualTo("ErrorModel2");
    }

    @Test
    void tellsSchemasOfTwoFilesApartByTheFile() {
        TypeId own = definition("ProvisioningState");
        TypeId network = in("../common/v5/network.json", "ProvisioningState");
        TypeId other = in("other/v5/network.json", "ProvisioningState");
        Names names = sample.type(objectAt(network, "ProvisioningState"))
                .type(objectAt(other, "ProvisioningState"))
                .type(objectAt(own, "ProvisioningState"))
                .names();
        assertThat(names.type(own).simpleName()).isEqualTo("ProvisioningState");
        assertThat(names.type(network).simpleName()).isEqualTo("NetworkProvisioningState");
        assertThat(names.type(other).simpleName()).isEqualTo("V5NetworkProvisioningState");
        assertThat(sample.messages())
                .hasSize(2)
                .first()
                .asString()
                .contains("NetworkProvisioningState", "api.json:7:3 [/definitions/ProvisioningState]");
    }

    @Test
    void doesNotExchangeNamesWhenSchemasAreUsedInAnotherOrder() {
        TypeId a = in("a.json", "State");
        TypeId b = in("b.json", "State");
        Names first = new SampleApi()
                .type(objectAt(a, "State"))
                .type(objectAt(b, "State"))
                .names();
        Names second = new SampleApi()
                .type(objectAt(b, "State"))
                .type(objectAt(a, "State"))
                .names();
        assertThat(first.type(a)).isEqualTo(second.type(a));
        assertThat(first.type(b)).isEqualTo(second.type(b));
    }

    @Test
    void separatesClassesThatWouldShareAFileOnSomeSystems() {
        Names names =
                sample.object("MyModel").object("MYMODEL").object("MY_MODEL").names();
        assertThat(List.of(simple(names, "MyModel"), simple(names, "MYMODEL"), simple(names, "MY_MODEL")))
                .containsExactly("MyModel2", "MYMODEL", "MyUnderscoreModel");
    }

    @Test
    void separatesNamesThatLookAlike() {
        Names names = sample.object("Scope").object("S\u0441ope").names(); // Cyrillic es
        assertThat(simple(names, "S\u0441ope")).isEqualTo("S\u0441ope2");
    }

    @Test
    void givesComponentsTheirNamesBeforeInlineSchemas() {
        TypeId inline = new TypeId(new Pointer(SampleApi.FILE, "/definitions/Gateway/properties/status"));
        Names names = sample.type(objectAt(inline, "Status"))
                .object("Status")
                .object("Gateway")
                .names();
        assertThat(simple(names, "Status")).isEqualTo("Status");
        assertThat(names.type(inline).simpleName()).isEqualTo("GatewayStatus");
    }

    @Test
    void prefersNamesTheDescriptionGivesForCode() {
        Names names =
                sample.object("Plain", property("name"), named("title", "name")).names();
        assertThat(names.property(definition("Plain"), named("title", "name")).accessor())
                .isEqualTo("name");
        assertThat(names.property(definition("Plain"), property("name")).accessor())
                .isEqualTo("name2");
    }

    @Test
    void shortensNamesAndKeepsThemDistinct() {
        String longName = "x".repeat(300);
        Names names = sample.object(longName + "a").object(longName + "b").names();
        assertThat(simple(names, longName + "a"))
                .startsWith("Xxx")
                .hasSizeLessThanOrEqualTo(Lengths.NAME)
                .isNotEqualTo(simple(names, longName + "b"));
        assertThat(sample.messages()).isEmpty();
    }

    @Test
    void namesAccessorsLikeTheirProperties() {
        Names names = sample.object("T", property("allocatedIPAddresses"), property("x-y"), property("ID"))
                .names();
        assertThat(propertyNames(names, "T", "allocatedIPAddresses"))
                .isEqualTo(new PropertyNames(
                        "allocatedIPAddresses", "hasAllocatedIPAddresses", "clearAllocatedIPAddresses"));
        assertThat(accessor(names, "T", "x-y")).isEqualTo("xY");
        assertThat(accessor(names, "T", "ID")).isEqualTo("id");
    }

    @Test
    void keepsAccessorsApartFromKeywordsAndFromMethodsOfEveryModel() {
        Names names = sample.object(
                        "T",
                        property("class"),
                        property("hashCode"),
                        property("builder"),
                        property("additionalProperties"),
                        property("record"),
                        property("value"))
                .names();
        assertThat(accessor(names, "T", "class")).isEqualTo("classValue");
        assertThat(accessor(names, "T", "hashCode")).isEqualTo("hashCodeValue");
        assertThat(accessor(names, "T", "builder")).isEqualTo("builderValue");
        assertThat(accessor(names, "T", "additionalProperties")).isEqualTo("additionalPropertiesValue");
        assertThat(accessor(names, "T", "record")).isEqualTo("record");
        assertThat(accessor(names, "T", "value")).isEqualTo("value");
    }

    @Test
    void givesTheNameToThePropertyThatIsWrittenLikeIt() {
        Names names = sample.object("T", property("A"), property("a")).names();
        assertThat(accessor(names, "T", "a")).isEqualTo("a");
        assertThat(accessor(names, "T", "A")).isEqualTo("a2");
        assertThat(sample.messages())
                .containsExactly(
                        "api.json:7:3: warning: Property 'A' of T is called a2 in Java, because Property 'a' of T"
                                + " (api.json:7:3 [/properties/a]) already has the name a. Rename one of them to choose the names yourself."
                                + " [/properties/A]");
    }

    @Test
    void spellsSymbolsOfPropertiesThatDifferInNothingElse() {
        Names names = sample.object("T", property("a-b"), property("a_b")).names();
        assertThat(accessor(names, "T", "a-b")).isEqualTo("aB");
        assertThat(accessor(names, "T", "a_b")).isEqualTo("aUnderscoreB");
    }

    @Test
    void keepsDerivedMethodsApartFromAccessors() {
        Names names = sample.object("T", property("tags"), property("hasTags"), property("clearTags"))
                .names();
        PropertyNames tags = propertyNames(names, "T", "tags");
        assertThat(tags).isEqualTo(new PropertyNames("tags", "hasTagsMember", "clearTagsMember"));
    }

    @Test
    void callsLiftedPropertiesLikeInTheirOwnObject() {
        Property outer = flattened("properties", ref("Inner"));
        Names names = sample.object("Outer", property("id"), outer)
                .object("Inner", property("id"), property("size"))
                .names();
        assertThat(names.flattened(definition("Outer"), outer, property("size")))
                .isEqualTo(new PropertyNames("size", "hasSize", "clearSize"));
        assertThat(names.flattened(definition("Outer"), outer, property("id")).accessor())
                .isEqualTo("propertiesId");
        assertThat(names.property(definition("Inner"), property("id")).accessor())
                .isEqualTo("id");
        assertThat(sample.messages()).isEmpty();
    }

    @Test
    void liftsThroughObjectsThatAreLiftedThemselves() {
        Property outer = flattened("properties", ref("Inner"));
        Property deeper = flattened("settings", ref("Deep"));
        Names names = sample.object("Outer", outer)
                .object("Inner", deeper)
                .object("Deep", property("depth"), flattened("back", ref("Outer")))
                .names();
        assertThat(names.flattened(definition("Outer"), outer, property("depth"))
                        .accessor())
                .isEqualTo("depth");
    }

    @Test
    void keepsTheNameOfTheNestedBuilderFree() {
        Names names = sample.object("Outer", property("flattenedProperties"), flattened("properties", ref("Inner")))
                .object("Inner", property("flattenedProperties"))
                .names();
        assertThat(accessor(names, "Outer", "flattenedProperties")).isEqualTo("flattenedProperties2");
    }

    @Test
    void namesConstantsOfEnums() {
        EnumDef type = enumeration("Status", "InProgress", "1.2", "UNRECOGNIZED", "", "+1", "-1", "inProgress");
        Names names = sample.type(type).names();
        assertThat(type.values())
                .extracting(value -> names.enumConstant(type.id(), value))
                .containsExactly(
                        "IN_PROGRESS", "V1_2", "UNRECOGNIZED_VALUE", "EMPTY", "PLUS_1", "MINUS_1", "IN_PROGRESS_2");
        assertThat(names.enumConstant(type.id(), value("InProgress"))).isEqualTo("IN_PROGRESS");
    }

    @Test
    void namesTheClassesOfAGroup() {
        Names names = sample.operations("VpnConnections", "Get").names();
        assertThat(names.client(sample.api().groups().get(0)))
                .isEqualTo(new ClientNames(
                        root("VpnConnectionsClient"),
                        root("VpnConnectionsAsyncClient"),
                        root("VpnConnectionsClientImpl"),
                        root("VpnConnectionsAsyncClientImpl"),
                        root("VpnConnectionsOperations")));
    }

    @Test
    void doesNotRepeatTheWordClientAndAvoidsTypesOfTheRuntime() {
        Names names = sample.operations("KeyVaultClient", "Get")
                .operations("Service", "Get")
                .operations("keyVault", "Get")
                .names();
        List<OperationGroup> groups = sample.api().groups();
        assertThat(names.client(groups.get(0)).client()).isEqualTo(root("KeyVaultClient"));
        assertThat(names.client(groups.get(1)).client()).isEqualTo(root("ServiceApiClient"));
        assertThat(names.client(groups.get(2)).client()).isEqualTo(root("KeyVaultApiClient"));
    }

    @Test
    void namesMethodsOfAnOperation() {
        Operation operation =
                call("Group_CreateOrUpdate", "CreateOrUpdate").polls().build();
        Names names = sample.operation("Group", operation).names();
        assertThat(names.operation(operation))
                .isEqualTo(new OperationNames(
                        "createOrUpdate",
                        "beginCreateOrUpdate",
                        "resumeCreateOrUpdate",
                        "createOrUpdateRequest",
                        "createOrUpdateNextRequest",
                        "CREATE_OR_UPDATE"));
        assertThat(names.options(operation)).isEqualTo(root("GroupCreateOrUpdateOptions"));
        assertThat(names.headers(operation)).isEqualTo(root("GroupCreateOrUpdateHeaders"));
    }

    @Test
    void keepsMethodsOfOneClientApart() {
        Operation create = call("G_Create", "Create").polls().build();
        Operation begin = call("G_BeginCreate", "beginCreate").build();
        Operation request = call("G_CreateRequest", "createRequest").build();
        Operation twin = call("G_create", "create").build();
        Operation close = call("G_Close", "close").build();
        Names names = sample.operation("G", create)
                .operation("G", begin)
                .operation("G", request)
                .operation("G", twin)
                .operation("G", close)
                .names();
        assertThat(names.operation(twin).method()).isEqualTo("create");
        assertThat(names.operation(create).method()).isEqualTo("createGet");
        assertThat(names.operation(create).begin()).isEqualTo("beginCreateGet");
        assertThat(names.operation(begin).method()).isEqualTo("beginCreate");
        assertThat(names.operation(twin).request()).isEqualTo("createRequestOperation");
        assertThat(names.operation(close).method()).isEqualTo("closeOperation");
    }

    @Test
    void keepsArgumentsApartFromEachOtherAndFromTheClient() {
        Parameter client = parameter("subscriptionId", Parameter.In.PATH, Parameter.Scope.CLIENT);
        Parameter path = parameter("id", Parameter.In.PATH, Parameter.Scope.METHOD);
        Parameter query = parameter("id", Parameter.In.QUERY, Parameter.Scope.METHOD);
        Parameter own = parameter("subscriptionId", Parameter.In.QUERY, Parameter.Scope.METHOD);
        Parameter options = parameter("options", Parameter.In.QUERY, Parameter.Scope.METHOD);
        Operation operation = call("G_Get", "Get")
                .with(client)
                .with(path)
                .with(query)
                .with(own)
                .with(options)
                .with(body("id", STRING))
                .build();
        Names names = sample.operation("G", operation).names();
        assertThat(names.clientParameter(client)).isEqualTo("subscriptionId");
        assertThat(names.parameter(operation, client)).isEqualTo("subscriptionId");
        assertThat(names.parameter(operation, path)).isEqualTo("id");
        assertThat(names.parameter(operation, query)).isEqualTo("idQuery");
        assertThat(names.parameter(operation, own)).isEqualTo("subscriptionIdQuery");
        assertThat(names.parameter(operation, options)).isEqualTo("optionsValue");
        assertThat(names.body(operation)).isEqualTo("idBody");
    }

    @Test
    void callsABodyWithoutNameAfterItsType() {
        Operation typed =
                call("G_Put", "Put").with(body(null, ref("VpnConnection"))).build();
        Operation untyped = call("G_Post", "Post").with(body(null, STRING)).build();
        Names names = sample.object("VpnConnection")
                .operation("G", typed)
                .operation("G", untyped)
                .names();
        assertThat(names.body(typed)).isEqualTo("vpnConnection");
        assertThat(names.body(untyped)).isEqualTo("body");
    }

    @Test
    void keepsClientParametersApartFromTheBuilder() {
        Parameter endpoint = parameter("endpoint", Parameter.In.PATH, Parameter.Scope.CLIENT);
        Parameter version = parameter("api-version", Parameter.In.QUERY, Parameter.Scope.CLIENT);
        Names names = sample.clientParameter(endpoint).clientParameter(version).names();
        assertThat(names.clientParameter(endpoint)).isEqualTo("endpointValue");
        assertThat(names.clientParameter(version)).isEqualTo("apiVersion");
    }

    @Test
    void namesHeadersOncePerOperation() {
        Operation operation = call("G_Get", "Get")
                .answers(response("200", Optional.empty(), header("Azure-AsyncOperation"), header("wait")))
                .answers(response("201", Optional.empty(), header("azure-asyncoperation"), header("ETag")))
                .build();
        Names names = sample.operation("G", operation).names();
        assertThat(names.header(operation, header("azure-asyncoperation"))).isEqualTo("azureAsyncOperation");
        assertThat(names.header(operation, header("wait"))).isEqualTo("waitHeader");
        assertThat(names.header(operation, header("ETag"))).isEqualTo("etag");
    }

    @Test
    void namesExceptionsAfterTheErrorType() {
        Operation operation = call("G_Get", "Get")
                .fails(ref("CloudError"))
                .fails(ref("OddException"))
                .fails(ref("Api"))
                .build();
        Names names = sample.object("CloudError")
                .object("OddException")
                .object("Api")
                .operation("G", operation)
                .names();
        assertThat(names.exception(definition("CloudError"))).isEqualTo(root("CloudErrorException"));
        assertThat(names.exception(definition("OddException"))).isEqualTo(root("OddException"));
        assertThat(names.exception(definition("Api"))).isEqualTo(root("ApiErrorException"));
    }

    private static JavaName root(String simpleName) {
        return new JavaName("com.example", simpleName);
    }

    private static String simple(Names names, String type) {
        return names.type(definition(type)).simpleName();
    }

    private static String accessor(Names names, String type, String property) {
        return propertyNames(names, type, property).accessor();
    }

    private static PropertyNames propertyNames(Names names, String type, String property) {
        return names.property(definition(type), SampleApi.property(property));
    }
}
