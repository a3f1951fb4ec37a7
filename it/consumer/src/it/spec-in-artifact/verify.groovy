def classes = new File(basedir, 'client/target/classes/com/example')
assert new File(classes, 'coordinates/models/Widget.class').isFile()
assert new File(classes, 'classpath/models/Widget.class').isFile()
def sources = new File(basedir, 'client/target/generated-sources')
assert new File(sources, 'coordinates/com/example/coordinates/models/Widget.java').text.contains('weight')
assert !new File(sources, 'classpath/com/example/classpath/models/Widget.java').text.contains('weight')
return true
