// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the compiled classes and the manifests of all bundles to the layers of {@link Layer}. */
class LayersTest {
    private static final Path BUNDLES = Path.of(System.getProperty("basedir", ".")).resolve("../../bundles").normalize();
    private static final Map<Path, JavaClasses> CLASSES = new HashMap<>();

    static List<Layer> layers() {
        return Layer.ALL;
    }

    static List<Layer> plainLayers() {
        return Layer.ALL.stream().filter(Layer::plain).toList();
    }

    @Test
    void everyBundleFolderIsALayerOrALibrary() throws Exception {
        try (var folders = Files.list(BUNDLES)) {
            Set<String> found = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> known = Layer.ALL.stream().map(Layer::bundle).collect(Collectors.toCollection(TreeSet::new));
            known.addAll(Layer.LIBRARIES);
            assertThat(found).isEqualTo(known);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void classesUseOnlyTheLayersBelow(Layer layer) {
        JavaClasses classes = classesOf(layer);
        String[] forbidden = Layer.ALL.stream()
                .filter(other -> !other.equals(layer) && !layer.mayUse().contains(other.name()))
                .map(other -> other.bundle() + "..")
                .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(forbidden).check(classes);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void classesLiveInTheirBundlesPackages(Layer layer) {
        classes().should().resideInAPackage(layer.bundle() + "..").check(classesOf(layer));
    }

    @ParameterizedTest
    @MethodSource("plainLayers")
    void plainLayersKnowNeitherEclipseNorOsgiNorSwt(Layer layer) {
        noClasses().should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                        "org.eclipse..", "org.osgi..", "org.swtchart..", "javax.swing.."))
                .check(classesOf(layer));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void internalPackagesAreUsedOnlyByTheirOwnBundle(Layer layer) {
        String[] foreign = Layer.ALL.stream()
                .filter(other -> !other.equals(layer))
                .map(other -> other.bundle() + "..internal..")
                .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(foreign).check(classesOf(layer));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void packagesOfABundleHaveNoCycles(Layer layer) {
        ArchRule rule = slices().matching(layer.bundle() + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
        rule.check(classesOf(layer));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void manifestRequiresOnlyTheLayersBelow(Layer layer) throws Exception {
        BundleManifest manifest = BundleManifest.read(BUNDLES.resolve(layer.bundle()));
        Set<String> own = manifest.requiredBundles().stream()
                .filter(name -> name.startsWith("org.moveout.") && !Layer.LIBRARIES.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> allowed = layer.mayUse().stream().map(name -> "org.moveout." + name).collect(Collectors.toSet());
        assertThat(allowed).as("Require-Bundle of %s", layer.bundle()).containsAll(own);
        assertThat(manifest.importedPackages()).as("Import-Package of %s", layer.bundle())
                .noneMatch(name -> name.startsWith("org.moveout."));
    }

    @ParameterizedTest
    @MethodSource("plainLayers")
    void manifestOfAPlainLayerNamesNoEclipse(Layer layer) throws Exception {
        BundleManifest manifest = BundleManifest.read(BUNDLES.resolve(layer.bundle()));
        assertThat(manifest.requiredBundles()).noneMatch(name -> name.startsWith("org.eclipse."));
        assertThat(manifest.importedPackages())
                .noneMatch(name -> name.startsWith("org.eclipse.") || name.startsWith("org.osgi."));
        assertThat(manifest.value("Bundle-Activator")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void manifestExportsExistingPackagesAndNoInternalOnes(Layer layer) throws Exception {
        Path folder = BUNDLES.resolve(layer.bundle());
        BundleManifest manifest = BundleManifest.read(folder);
        for (String name : manifest.exportedPackages()) {
            assertThat(name).startsWith(layer.bundle()).doesNotContain(".internal");
            assertThat(folder.resolve("src").resolve(name.replace('.', '/'))).isDirectory();
        }
        assertThat(manifest.value("Bundle-RequiredExecutionEnvironment")).isEqualTo("JavaSE-21");
        assertThat(manifest.value("Bundle-SymbolicName")).startsWith(layer.bundle());
    }

    @Test
    void thePlainLayersAreTheOnesOnThisClassPath() {
        Map<Boolean, List<String>> onClassPath = Layer.ALL.stream()
                .collect(Collectors.partitioningBy(Layer::plain, Collectors.mapping(Layer::bundle, Collectors.toList())));
        assertThat(onClassPath.get(true)).allSatisfy(bundle ->
                assertThat(new ClassFileImporter().importPackages(bundle)).as(bundle).isNotEmpty());
    }

    private static JavaClasses classesOf(Layer layer) {
        Path compiled = BUNDLES.resolve(layer.bundle()).resolve("target/classes");
        assumeTrue(Files.isDirectory(compiled), () -> layer.bundle() + " is not built");
        return CLASSES.computeIfAbsent(compiled, path -> new ClassFileImporter().importPath(path));
    }
}
