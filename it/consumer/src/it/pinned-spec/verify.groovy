def log = new File(basedir, 'build.log').text
def lock = new File(basedir, 'armature-lock.json').text
assert lock.contains('"git:specs@v2!/widgets.yaml": {')
assert !lock.contains('@v1!')
assert lock =~ /"commit": "[0-9a-f]{40}"/
assert log.contains('new: git:specs@v1!/widgets.yaml')
assert log.contains('The spec git:specs@v2!/widgets.yaml is not pinned here. Run update to pin it.')
assert log.contains('changed: git:specs@v2!/widgets.yaml (was git:specs@v1!/widgets.yaml)')
assert log.contains('property-removed: property colour of Widget')
assert log.contains('pinned 1 spec in armature-lock.json')
def models = new File(basedir, 'target/generated-sources/armature/com/example/client/models')
assert new File(models, 'Widget.java').exists()
assert !new File(models, 'Colour.java').exists()
// Both versions are kept, so that the next machine needs no network.
assert new File(basedir, 'pins').listFiles().size() == 2
return true
