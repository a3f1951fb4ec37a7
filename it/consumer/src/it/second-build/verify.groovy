// The second build finds every file dated 2020.
long laterThanAged = 1_600_000_000_000L
File generated = new File(basedir, 'target/generated-sources/armature')
int files = 0
generated.eachFileRecurse { file ->
    if (file.name.endsWith('.java')) {
        files++
        assert file.lastModified() < laterThanAged : "${file} was written again"
    }
}
assert files > 5
assert new File(basedir, 'build.log').text.contains('up to date')
return true
