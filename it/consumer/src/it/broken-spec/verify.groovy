String log = new File(basedir, 'build.log').text
// File, line and column of the reference; its JSON pointer; the name that was likely meant.
assert log =~ /src\/main\/openapi\/widgets\.yaml:33:\d+: error: .*Makre/
assert log.contains('[/components/schemas/Widget/properties/maker')
assert log.contains('Maker')
assert !log.contains('\tat dev.armature') : 'a stack trace reached the user'
assert !new File(basedir, 'target/generated-sources/armature').exists()
return true
