File classes = new File(basedir, 'target/classes')
assert new File(classes, 'com/example/Application.class').isFile()
assert new File(classes, 'com/example/client/models/Widget.class').isFile()
// The metadata for native images is a resource of the consumer's jar.
assert new File(classes, 'META-INF/native-image/com.example.client/reachability-metadata.json').isFile()
assert new File(basedir, 'target/generated-sources/armature/.armature-manifest.json').isFile()
return true
