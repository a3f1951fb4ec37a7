// A team that publishes two versions of a description in a repository of its own.
def repository = new File(basedir, 'specs')
repository.mkdirs()
def git = { String... arguments ->
    def process = new ProcessBuilder(['git', *arguments]).directory(repository).inheritIO().start()
    assert process.waitFor() == 0
}
git('init', '-q')
['v1', 'v2'].each { version ->
    new File(repository, 'widgets.yaml').text = new File(basedir, "versions/${version}.yaml").text
    git('add', '.')
    git('-c', 'user.name=Team', '-c', 'user.email=team@example.com', 'commit', '-q', '-m', version)
    git('tag', version)
}
return true
