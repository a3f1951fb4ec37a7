// A team that has committed a description and is about to commit another one.
def git = { String... arguments ->
    def process = new ProcessBuilder(['git', *arguments]).directory(basedir).inheritIO().start()
    assert process.waitFor() == 0
}
git('init', '-q')
git('add', '.')
git('-c', 'user.name=Team', '-c', 'user.email=team@example.com', 'commit', '-q', '-m', 'First version')
new File(basedir, 'client/src/main/openapi/widgets.yaml').text = new File(basedir, 'later/widgets.yaml').text
return true
