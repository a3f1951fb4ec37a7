File output = new File(basedir, 'target/generated-sources/armature')
File maker = new File(output, 'com/example/client/models/Maker.java')
assert maker.text.contains('edited by hand')
assert !maker.text.contains('city')
assert new File(output, 'com/example/client/models/Widget.java').isFile()
String log = new File(basedir, 'build.log').text
assert log.contains('models/Maker.java: edited since it was generated; kept. Use --force (armature.force) to overwrite it')
assert log.contains(' files to target/generated-sources/armature, removed 0')
assert new File(output, '.armature-manifest.json').text.contains('"edited"')
return true
