def modules = ['first', 'second', 'third']
modules.each { module ->
    assert new File(basedir, "${module}/target/classes/com/example/${module}/models/Widget.class").isFile()
}
// Not marked thread-safe would print this warning.
assert !new File(basedir, 'build.log').text.contains('not marked')
return true
