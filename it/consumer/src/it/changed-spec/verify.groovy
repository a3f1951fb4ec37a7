File generated = new File(basedir, 'target/generated-sources/armature')
def rewritten = []
generated.eachFileRecurse { file ->
    if (file.name.endsWith('.java') && new Date(file.lastModified()).format('yyyy') != '2020') {
        rewritten << file.name
    }
}
// The change adds a property to Maker, and to nothing else.
assert rewritten == ['Maker.java'] : rewritten
return true
