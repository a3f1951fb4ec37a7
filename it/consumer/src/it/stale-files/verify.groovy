File models = new File(basedir, 'target/generated-sources/armature/com/example/client/models')
assert new File(models, 'Widget.java').isFile()
assert !new File(models, 'Colour.java').exists()
return true
