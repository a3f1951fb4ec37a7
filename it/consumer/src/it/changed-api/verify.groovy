def log = new File(basedir, 'build.log').text
def report = new File(basedir, 'client/target/armature-diff/diff.json').text
assert report.contains('"rule": "property-removed"')
assert report =~ /"file": "[0-9a-f]{10}!\/client\/src\/main\/openapi\/widgets.yaml"/
assert new File(basedir, 'client/target/armature-diff/diff.md').text.contains('property colour of Widget')
def published = new File(basedir, 'client/target/since-it-was-published/diff.txt').text
assert published.contains('property-removed: property colour of Widget')
assert log.contains('com.example.client.models.Widget.colour(): ')
assert log.contains('changes since mvn:com.example:published:1.0!/widgets.yaml fail the build (failOn is breaking)')
assert !log.contains('changes since git:HEAD fail')
return true
