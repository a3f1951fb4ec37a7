File maker = new File(basedir, 'target/generated-sources/armature/com/example/client/models/Maker.java')
assert maker.text.contains('edited by hand')
assert !maker.text.contains('city')
String log = new File(basedir, 'build.log').text
assert log.contains('Maker.java') && log.contains('edited')
return true
