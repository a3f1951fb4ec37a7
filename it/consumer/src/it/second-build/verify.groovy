File generated = new File(basedir, 'target/generated-sources/armature')
int files = 0
generated.eachFileRecurse { file ->
    if (file.name.endsWith('.java')) {
        files++
        assert new Date(file.lastModified()).format('yyyy') == '2020' : "${file} was written again"
    }
}
assert files > 5
assert new File(basedir, 'build.log').text.contains('up to date')
return true
