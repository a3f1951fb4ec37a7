package dev.armature.generator.poet;

import com.palantir.javapoet.ClassName;

/** The runtime classes that generated code calls. Nothing else in the generator spells their names. */
public final class RuntimeTypes {
    private static final String ROOT = "dev.armature.runtime";
    private static final String CALL = ROOT + ".call";
    private static final String FORM = ROOT + ".form";
    private static final String JSON = ROOT + ".json";
    private static final String PAGE = ROOT + ".page";
    private static final String XML = ROOT + ".xml";
    private static final String POLL = ROOT + ".poll";
    private static final String RETRY = ROOT + ".retry";
    private static final String HTTP = ROOT + ".http";
    private static final String UNION = ROOT + ".union";
    private static final String AUTH = ROOT + ".auth";

    public static final ClassName API_EXCEPTION = ClassName.get(ROOT, "ApiException");
    public static final ClassName BINARY_BODY = ClassName.get(ROOT, "BinaryBody");
    public static final ClassName CALL_OPTIONS = ClassName.get(ROOT, "CallOptions");
    public static final ClassName CLIENT_BUILDER = ClassName.get(ROOT, "ClientBuilder");
    public static final ClassName CLIENT_DEFAULTS = ClassName.get(ROOT, "ClientDefaults");
    public static final ClassName CLIENT_OPTIONS = ClassName.get(ROOT, "ClientOptions");
    public static final ClassName FAILED_RESPONSE = ClassName.get(ROOT, "FailedResponse");
    public static final ClassName NOT_MODIFIED = ClassName.get(ROOT, "NotModifiedException");
    public static final ClassName PRECONDITION_FAILED = ClassName.get(ROOT, "PreconditionFailedException");
    public static final ClassName RESPONSE = ClassName.get(ROOT, "Response");
    public static final ClassName TRANSPORT_EXCEPTION = ClassName.get(ROOT, "TransportException");

    public static final ClassName ANSWERS = ClassName.get(CALL, "Answers");
    public static final ClassName BODY_FORMAT = ClassName.get(CALL, "BodyFormat");
    public static final ClassName ERROR_FACTORY = ClassName.get(CALL, "ErrorFactory");
    public static final ClassName FORM_FIELD = ClassName.get(CALL, "FormField");
    public static final ClassName JSON_TEXT = ClassName.get(CALL, "JsonText");
    public static final ClassName PARAMETER_STYLE = ClassName.get(CALL, "ParameterStyle");
    public static final ClassName REQUEST_BUILDER = ClassName.get(CALL, "RequestBuilder");
    public static final ClassName SERVICE_CLIENT = ClassName.get(CALL, "ServiceClient");
    public static final ClassName SYNC = ClassName.get(CALL, "Sync");

    public static final ClassName FILE_PART = ClassName.get(FORM, "FilePart");
    public static final ClassName FORM_PART_KIND = ClassName.get(FORM, "FormPart", "Kind");
    public static final ClassName MULTIPART_FORM = ClassName.get(FORM, "MultipartForm");

    public static final ClassName WIRE_FORMAT = ClassName.get(ROOT + ".format", "WireFormat");

    public static final ClassName JSON_TYPE = ClassName.get(JSON, "JsonType");

    public static final ClassName ASYNC_PAGED = ClassName.get(PAGE, "AsyncPaged");
    public static final ClassName PAGED = ClassName.get(PAGE, "Paged");
    public static final ClassName PAGE_PLAN = ClassName.get(PAGE, "PagePlan");

    public static final ClassName ASYNC_POLLER = ClassName.get(POLL, "AsyncPoller");
    public static final ClassName FINAL_STATE_VIA = ClassName.get(POLL, "FinalStateVia");
    public static final ClassName LONG_RUNNING_FAILURE = ClassName.get(POLL, "LongRunningFailure");
    public static final ClassName POLLER = ClassName.get(POLL, "Poller");
    public static final ClassName POLLING_INTERRUPTED = ClassName.get(POLL, "PollingInterrupted");
    public static final ClassName POLL_PLAN = ClassName.get(POLL, "PollPlan");
    public static final ClassName RESUME_TOKEN = ClassName.get(POLL, "ResumeToken");

    public static final ClassName XML_ELEMENT = ClassName.get(XML, "XmlElement");
    public static final ClassName XML_MEMBER = ClassName.get(XML, "XmlMember");
    public static final ClassName XML_NAME = ClassName.get(XML, "XmlName");
    public static final ClassName XML_SHAPE = ClassName.get(XML, "XmlShape");

    public static final ClassName RETRY_RULE = ClassName.get(RETRY, "RetryRule");

    public static final ClassName FUTURES = ClassName.get(HTTP, "Futures");
    public static final ClassName HEADERS = ClassName.get(HTTP, "Headers");

    public static final ClassName AUTH_SCHEME = ClassName.get(AUTH, "AuthScheme");
    public static final ClassName CREDENTIAL = ClassName.get(AUTH, "Credential");
    public static final ClassName SECURITY = ClassName.get(AUTH, "Security");

    public static final ClassName JSON_SHAPE = ClassName.get(UNION, "JsonShape");
    public static final ClassName JSON_TREE = ClassName.get(UNION, "JsonTree");
    public static final ClassName UNION_CASES = ClassName.get(UNION, "UnionCases");

    private RuntimeTypes() {}
}
