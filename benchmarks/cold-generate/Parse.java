import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;

/** The yardstick: reads each description with swagger-parser, references resolved, and does nothing with it. */
public final class Parse {
    private Parse() {}

    public static void main(String[] files) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        for (String file : files) {
            SwaggerParseResult result = new OpenAPIParser().readLocation(file, null, options);
            if (result.getOpenAPI() == null) {
                throw new IllegalStateException(file + ": " + result.getMessages());
            }
        }
    }
}
