package dev.armature.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven reads about the goals: the contract with every POM that uses them. */
class PluginDescriptorTest {
    @Test
    void theGoalsAreBoundAndThreadSafeAsPromised() throws Exception {
        Map<String, Element> goals = goals();
        assertThat(goals).containsOnlyKeys("generate", "check", "diff", "update", "help");
        assertThat(text(goals.get("generate"), "phase")).isEqualTo("generate-sources");
        assertThat(text(goals.get("check"), "phase")).isEqualTo("verify");
        assertThat(goals.get("diff").getElementsByTagName("phase").getLength()).isZero();
        assertThat(goals.get("update").getElementsByTagName("phase").getLength())
                .isZero();
        goals.values().forEach(goal -> assertThat(text(goal, "threadSafe")).isEqualTo("true"));
    }

    @Test
    void theParametersAreThoseOfTheContract() throws Exception {
        Map<String, String> parameters = parameters("generate");
        assertThat(parameters)
                .containsEntry("specs", "${armature.specs}")
                .containsEntry("packageName", "${armature.packageName}")
                .containsEntry("outputDirectory", "${armature.outputDirectory}")
                .containsEntry("includes", "${armature.includes}")
                .containsEntry("excludes", "${armature.excludes}")
                .containsEntry("overlays", "${armature.overlays}")
                .containsEntry("renames", "${armature.renames}")
                .containsEntry("clients", "${armature.clients}")
                .containsEntry("templates", "${armature.templates}")
                .containsEntry("specRoot", "${armature.specRoot}")
                .containsEntry("strict", "${armature.strict}")
                .containsEntry("force", "${armature.force}")
                .containsEntry("skip", "${armature.skip}")
                .containsEntry("addCompileSourceRoot", "${armature.addCompileSourceRoot}");
    }

    @Test
    void theComparisonHasParametersOfItsOwn() throws Exception {
        assertThat(parameters("diff"))
                .containsEntry("specs", "${armature.specs}")
                .containsEntry("against", "${armature.against}")
                .containsEntry("failOn", "${armature.failOn}")
                .containsEntry("formats", "${armature.formats}")
                .containsEntry("reportDirectory", "${armature.reportDirectory}");
    }

    @Test
    void anUpdateHasParametersOfItsOwn() throws Exception {
        assertThat(parameters("update"))
                .containsEntry("specs", "${armature.specs}")
                .containsEntry("lock", "${armature.lock}")
                .containsEntry("failOn", "${armature.failOn}")
                .containsEntry("dryRun", "${armature.dryRun}");
    }

    private static Map<String, String> parameters(String goal) throws Exception {
        Map<String, String> parameters = new LinkedHashMap<>();
        NodeList configured = ((Element)
                        goals().get(goal).getElementsByTagName("configuration").item(0))
                .getChildNodes();
        for (int i = 0; i < configured.getLength(); i++) {
            if (configured.item(i) instanceof Element parameter) {
                parameters.put(parameter.getTagName(), parameter.getTextContent());
            }
        }
        return parameters;
    }

    private static Map<String, Element> goals() throws Exception {
        Map<String, Element> goals = new LinkedHashMap<>();
        try (InputStream descriptor = GenerateMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(descriptor);
            NodeList mojos = document.getElementsByTagName("mojo");
            for (int i = 0; i < mojos.getLength(); i++) {
                Element mojo = (Element) mojos.item(i);
                goals.put(text(mojo, "goal"), mojo);
            }
        }
        return goals;
    }

    private static String text(Element element, String tag) {
        return element.getElementsByTagName(tag).item(0).getTextContent();
    }
}
