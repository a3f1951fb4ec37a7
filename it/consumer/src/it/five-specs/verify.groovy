File client = new File(basedir, 'target/classes/com/example/client')
['keyvault', 'privateendpointconnections'].each { spec ->
    assert new File(client, spec + '/models/PrivateEndpointConnection.class').isFile()
}
return true
