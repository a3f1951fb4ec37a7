package dev.armature.generator.emit;

import java.nio.file.*;

class Scratch {
    public static void main(String[] a) throws Exception {
        for (var f : Generated.files(WidgetsApi.make(), ClientStyle.BOTH)) {
            Path p = Path.of(a[0]).resolve(f.path());
            Files.createDirectories(p.getParent());
            Files.write(p, f.content());
        }
    }
}
