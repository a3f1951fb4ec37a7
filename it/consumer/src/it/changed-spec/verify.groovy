// The second build finds every file dated 2020.
long laterThanAged = 1_600_000_000_000L
File generated = new File(basedir, 'target/generated-sources/armature')
def rewritten = []
generated.eachFileRecurse { file ->
    if (file.name.endsWith('.java') && file.lastModified() > laterThanAged) {
        rewritten << file.name
    }
}
// The change adds a property to Maker, and to nothing else.
assert rewritten == ['Maker.java'] : rewritten
return true
