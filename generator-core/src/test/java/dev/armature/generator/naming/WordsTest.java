package dev.armature.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "vpnConnection                 | VpnConnection              | vpnConnection              | VPN_CONNECTION",
                "VpnConnection                 | VpnConnection              | vpnConnection              | VPN_CONNECTION",
                "vpn-connection                | VpnConnection              | vpnConnection              | VPN_CONNECTION",
                "vpn_connection                | VpnConnection              | vpnConnection              | VPN_CONNECTION",
                "vpn.connection                | VpnConnection              | vpnConnection              | VPN_CONNECTION",
                "vpn connection                | VpnConnection              | vpnConnection              | VPN_CONNECTION",
                "VPN_CONNECTION                | VpnConnection              | vpnConnection              | VPN_CONNECTION",
                "IpsecPolicy                   | IpsecPolicy                | ipsecPolicy                | IPSEC_POLICY",
                "IPAddress                     | IPAddress                  | ipAddress                  | IP_ADDRESS",
                "allocatedIPAddresses          | AllocatedIPAddresses       | allocatedIPAddresses       | ALLOCATED_IP_ADDRESSES",
                "enableOnlyIPv6Peering         | EnableOnlyIPv6Peering      | enableOnlyIPv6Peering      | ENABLE_ONLY_IPV6_PEERING",
                "IKEv2                         | IKEv2                      | ikev2                      | IKEV2",
                "IPsec                         | IPsec                      | ipsec                      | IPSEC",
                "vNet                          | VNet                       | vNet                       | V_NET",
                "URL                           | URL                        | url                        | URL",
                "linkedIDs                     | LinkedIDs                  | linkedIDs                  | LINKED_IDS",
                "IDsOfLinks                    | IDsOfLinks                 | idsOfLinks                 | IDS_OF_LINKS",
                "AES128                        | AES128                     | aes128                     | AES128",
                "GCMAES256                     | GCMAES256                  | gcmaes256                  | GCMAES256",
                "DHGroup14                     | DHGroup14                  | dhGroup14                  | DH_GROUP14",
                "P2SVpnGateway                 | P2SVpnGateway              | p2sVpnGateway              | P2S_VPN_GATEWAY",
                "OAuth2Token                   | OAuth2Token                | oauth2Token                | OAUTH2_TOKEN",
                "ETag                          | ETag                       | etag                       | ETAG",
                "Azure-AsyncOperation          | AzureAsyncOperation        | azureAsyncOperation        | AZURE_ASYNC_OPERATION",
                "api-version                   | ApiVersion                 | apiVersion                 | API_VERSION",
                "x-ms-request-id               | XMsRequestId               | xMsRequestId               | X_MS_REQUEST_ID",
                "X-MS-REQUEST-ID               | XMsRequestId               | xMsRequestId               | X_MS_REQUEST_ID",
                "$filter                       | Filter                     | filter                     | FILTER",
                "@odata.type                   | OdataType                  | odataType                  | ODATA_TYPE",
                "1.2                           | V1_2                       | v1_2                       | V1_2",
                "2024-05-01                    | V2024_05_01                | v2024_05_01                | V2024_05_01",
                "3DModel                       | V3DModel                   | v3dModel                   | V3D_MODEL",
                "+1                            | Plus1                      | plus1                      | PLUS_1",
                "-1                            | Minus1                     | minus1                     | MINUS_1",
                "*                             | Star                       | star                       | STAR",
                "<=                            | LessEqual                  | lessEqual                  | LESS_EQUAL",
                "€                             | EuroSign                   | euroSign                   | EURO_SIGN",
                "''                            | Empty                      | empty                      | EMPTY",
                "_                             | Underscore                 | underscore                 | UNDERSCORE",
                "größe                         | Größe                      | größe                      | GRÖSSE",
                "名前                          | 名前                       | 名前                       | 名前",
                "名前-type                     | 名前Type                   | 名前Type                   | 名前_TYPE",
                "ｆｕｌｌ-width                | FullWidth                  | fullWidth                  | FULL_WIDTH",
            })
    void writesWireTextInTheThreeStyles(String text, String upper, String lower, String constant) {
        Words words = Words.of(text);
        assertThat(words.upperCamel()).as("upper").isEqualTo(upper);
        assertThat(words.lowerCamel()).as("lower").isEqualTo(lower);
        assertThat(words.constant()).as("constant").isEqualTo(constant);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({
        "a-b, aDashB",
        "a_b, aUnderscoreB",
        "C++, cPlusPlus",
        "C#, cHash",
        "MY_MODEL, myUnderscoreModel",
        "-1, minus1"
    })
    void spellsWhatStandsBetweenWords(String text, String lower) {
        assertThat(Words.spelled(text).lowerCamel()).isEqualTo(lower);
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(Words.of("na\u200Bme").lowerCamel()).isEqualTo("name"); // zero-width space
        assertThat(Words.of("na\u0000me").lowerCamel()).isEqualTo("name"); // ignorable for javac
        assertThat(Words.of("\u202Ename").lowerCamel()).isEqualTo("name"); // right-to-left override
        assertThat(Words.of("na\uFE0Fme").lowerCamel()).isEqualTo("name"); // variation selector
        assertThat(Words.of("\u00ADname").lowerCamel()).isEqualTo("name"); // soft hyphen
    }

    @Test
    void spellsAnUnpairedSurrogate() {
        assertThat(Words.of("\uD800").lowerCamel()).isEqualTo("ud800");
    }
}
