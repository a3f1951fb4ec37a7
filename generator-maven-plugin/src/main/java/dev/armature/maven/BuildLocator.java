package dev.armature.maven;

import dev.armature.generator.ConfigException;
import dev.armature.generator.SpecArchives;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * What a build knows: the class path of the plugin, the dependencies of the project and the repositories of both. Dependencies
 * are resolved only when a spec asks for them, so that no other build waits for them.
 */
final class BuildLocator implements SpecArchives.Locator {
    private final MavenProject project;
    private final RepositorySystemSession session;
    private final RepositorySystem repositories;
    private final ProjectDependenciesResolver dependencies;

    BuildLocator(
            MavenProject project,
            RepositorySystemSession session,
            RepositorySystem repositories,
            ProjectDependenciesResolver dependencies) {
        this.project = project;
        this.session = session;
        this.repositories = repositories;
        this.dependencies = dependencies;
    }

    @Override
    public @Nullable URL resource(String path) throws IOException {
        URL ofPlugin = BuildLocator.class.getClassLoader().getResource(path);
        if (ofPlugin != null) {
            return ofPlugin;
        }
        for (File dependency : dependencyFiles()) {
            if (dependency.isDirectory() && new File(dependency, path).isFile()) {
                return new File(dependency, path).toURI().toURL();
            } else if (dependency.isFile() && holds(dependency, path)) {
                return new URL("jar:" + dependency.toURI() + "!/" + path);
            }
        }
        return null;
    }

    private List<File> dependencyFiles() throws IOException {
        List<File> files = new ArrayList<>();
        try {
            dependencies
                    .resolve(new DefaultDependencyResolutionRequest(project, session))
                    .getResolvedDependencies()
                    .forEach(dependency -> files.add(dependency.getArtifact().getFile()));
        } catch (DependencyResolutionException e) {
            throw new IOException("the dependencies of the project cannot be resolved: " + e.getMessage(), e);
        }
        return files;
    }

    private static boolean holds(File dependency, String path) throws IOException {
        if (!dependency.getName().endsWith(".jar") && !dependency.getName().endsWith(".zip")) {
            return false;
        }
        try (ZipFile archive = new ZipFile(dependency)) {
            return archive.getEntry(path) != null;
        }
    }

    @Override
    public Path artifact(String coordinates) throws IOException {
        String[] parts = coordinates.split(":", -1);
        if (parts.length < 2 || parts.length > 5 || List.of(parts).contains("")) {
            throw new ConfigException("'mvn:" + coordinates
                    + "' is not of the form mvn:group:artifact[:version[:classifier[:type]]][!/path]");
        }
        String version = parts.length > 2 ? parts[2] : managedVersion(parts[0], parts[1], coordinates);
        String classifier = parts.length > 3 ? parts[3] : "";
        String type = parts.length > 4 ? parts[4] : "jar";
        ArtifactRequest request = new ArtifactRequest();
        request.setArtifact(new DefaultArtifact(parts[0], parts[1], classifier, type, version));
        request.setRepositories(project.getRemoteProjectRepositories());
        try {
            return repositories
                    .resolveArtifact(session, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new IOException("mvn:" + coordinates + ": " + e.getMessage(), e);
        }
    }

    private String managedVersion(String group, String artifact, String coordinates) {
        List<Dependency> known = new ArrayList<>(project.getDependencies());
        DependencyManagement managed = project.getDependencyManagement();
        if (managed != null) {
            known.addAll(managed.getDependencies());
        }
        Optional<String> version = known.stream()
                .filter(each ->
                        each.getGroupId().equals(group) && each.getArtifactId().equals(artifact))
                .flatMap(each -> Optional.ofNullable(each.getVersion()).stream())
                .findFirst();
        return version.orElseThrow(() -> new ConfigException(
                "'mvn:" + coordinates + "' names no version, and the project has no such dependency"));
    }
}
