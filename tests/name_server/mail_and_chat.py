"""Ways to change the zones of fixtures/deployments/mail-and-chat, and what becomes of DNS then.

BROKEN: what is wrong, the demand that DNS no longer delivers (the end of a requirement's id), and the changes. SOUND: everything is still
delivered, and nothing but satisfied is right. DELIVERS: everything is delivered, but whoever reads the zones may doubt it.
A change is (file, old text, new text); an old text of None appends; a new file has None for both."""

EH, EK = 'zones/external/hafen.example.db', 'zones/external/kai.example.db'
IH, IC = 'zones/internal/hafen.example.db', 'zones/internal/corp.hafen.example.db'
PROFILE = 'deployment.toml'

CHAT4, CHAT6 = 'chat    IN A   203.0.113.10\n', 'chat    IN AAAA 2a00:db80::10\n'
CHAT = CHAT4 + CHAT6
WWW = 'www     IN A   203.0.113.80\nwww     IN AAAA 2a00:db80::80\n'
SERVER = '_xmpp-server._tcp IN SRV 0 0 5269 chat\n'
CLIENT = '_xmpp-client._tcp IN SRV 0 0 5222 chat\n'
SPF = '"v=spf1 include:spf.mailhost.test -all"'
DIGEST = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'


def more(file, text):
    return (file, None, text + '\n')


# What the page states in cells whose text the model does not carry for every type: by type and owner.
STATED = {
    ('CAA', 'contoso.com'): '0 issue "ca.test"',
    ('HTTPS', 'www.contoso.com'): '1 . alpn="h2"',
    ('TLSA', '_443._tcp.www.contoso.com'): '3 1 1 ' + DIGEST,
}

BROKEN = [
    # Aliases
    ('an alias into the other zone, which has no such name', 'chat.contoso.com', (EH, CHAT, 'chat CNAME gone.kai.example.\n')),
    ('an alias into the other zone, which has the name in one family', 'chat.contoso.com', (EH, CHAT, 'chat CNAME four.kai.example.\n'), more(EK, 'four A 203.0.113.10')),
    ('aliases in a circle through two zones', 'chat.contoso.com', (EH, CHAT, 'chat CNAME c.kai.example.\n'), more(EK, 'c CNAME chat.hafen.example.')),
    ('an alias of three links whose last one is missing', 'chat.contoso.com', (EH, CHAT, 'chat CNAME a1\na1 CNAME a2\na2 CNAME a3\n')),
    ('the target of a service has become an alias', 'SRV/_xmpp-server._tcp.contoso.com', (EH, CHAT, 'chat CNAME host7\nhost7 A 203.0.113.10\nhost7 AAAA 2a00:db80::10\n')),
    ('an alias to a name that has mail only', 'CNAME/conference.contoso.com', (EH, CHAT, 'chat MX 10 mx1\n')),
    ('an alias without its final dot', 'CNAME/autodiscover.contoso.com', (EH, 'autodiscover.mailhost.test.', 'autodiscover.mailhost.test')),
    ('an alias and an address at one name', 'chat.contoso.com', more(EH, 'chat CNAME www')),
    ('services moved by DNAME to where nothing is', 'SRV/_xmpp-server._tcp.contoso.com', (EH, SERVER + CLIENT, '_tcp DNAME services\n')),
    ('services moved by DNAME to where the port is another', 'SRV/_xmpp-server._tcp.contoso.com',
     (EH, SERVER + CLIENT, '_tcp DNAME services.kai.example.\n'), more(EK, '_xmpp-server.services SRV 0 0 5270 chat.hafen.example.\n_xmpp-client.services SRV 0 0 5222 chat.hafen.example.')),
    # Wildcards and delegations
    ('a wildcard cannot help a name with names below it', 'A+AAAA/www.contoso.com', (EH, WWW, '* A 203.0.113.80\n* AAAA 2a00:db80::80\n')),
    ('a wildcard for addresses is none for services', 'SRV/_xmpp-client._tcp.contoso.com', (EH, CLIENT, '*._tcp A 203.0.113.10\n')),
    ('records below a new delegation', 'SRV/_xmpp-server._tcp.contoso.com', more(EH, '_tcp NS ns1.mailhost.test.')),
    ('an address at a delegation is glue', 'chat.contoso.com', more(EH, 'chat NS ns1.mailhost.test.')),
    ('the child zone has lost the host', 'build.corp.contoso.com', (IC, 'build ', 'biuld ')),
    ('an alias into the child zone has lost its dot', 'CNAME/wiki.contoso.com', (IH, 'CNAME build.corp', 'CNAME build.corp.hafen.example')),
    ('the host stands in the parent zone, the child answers', 'build.corp.contoso.com', (IC, 'build   IN A   10.2.0.40\n', ''), more(IH, 'build.corp A 10.2.0.40')),
    # Services
    ('a second service of the same priority', 'SRV/_xmpp-server._tcp.contoso.com', more(EH, '_xmpp-server._tcp SRV 0 0 5269 old\nold A 203.0.113.9')),
    ('another service is asked first', 'SRV/_xmpp-server._tcp.contoso.com', (EH, 'SRV 0 0 5269 chat', 'SRV 10 0 5269 chat\n_xmpp-server._tcp SRV 0 0 5269 mx1')),
    ('the second service of the same priority has another port', 'SRV/_xmpp-client._tcp.contoso.com', more(EH, '_xmpp-client._tcp SRV 0 5 5223 chat')),
    ('ports of two services changed places', 'SRV/_xmpp-client._tcp.contoso.com', (EH, '5269', '1'), (EH, '5222', '5269'), (EH, ' 1 chat', ' 5222 chat')),
    ('priority and port changed places', 'SRV/_xmpp-client._tcp.contoso.com', (EH, '0 0 5222', '5222 0 0')),
    ('no service, in so many words', 'SRV/_xmpp-client._tcp.contoso.com', (EH, '5222 chat', '5222 .')),
    ('a service without its host', 'SRV/_xmpp-client._tcp.contoso.com', (EK, CHAT, '')),
    ('a service at a host of the other domain', 'SRV/_xmpp-client._tcp.contoso.com', (EK, '5222 chat', '5222 chat.hafen.example.')),
    ('a service with an address for a target', 'SRV/_xmpp-client._tcp.contoso.com', (EH, '5222 chat', '5222 203.0.113.10')),
    ('the dot between two labels is part of one', 'SRV/_xmpp-server._tcp.contoso.com', (EH, '_xmpp-server._tcp', '_xmpp-server\\._tcp')),
    ('the owner has the domain twice', 'SRV/_xmpp-server._tcp.contoso.com', (EH, '_xmpp-server._tcp', '_xmpp-server._tcp.hafen.example')),
    ('the other protocol', 'SRV/_xmpp-server._tcp.contoso.com', (EH, '_xmpp-server._tcp', '_xmpp-server._udp')),
    # Mail
    ('a mail server that is preferred', 'MX/contoso.com', more(EH, '@ MX 5 mx.rival.test.')),
    ('a mail server that is preferred as much', 'MX/contoso.com', more(EH, '@ MX 10 mx.rival.test.')),
    ('mail servers changed places', 'MX/contoso.com', (EH, 'MX  10 mx1', 'MX 20 mx1'), (EH, 'MX  20 mx2', 'MX 10 mx2')),
    ('a mail server without its final dot', 'MX/contoso.com#2', (EH, 'mx2.mailhost.test.', 'mx2.mailhost.test')),
    ('the mail server is an alias', 'MX/contoso.com', (EH, 'mx1     IN A   203.0.113.25\nmx1     IN AAAA 2a00:db80::25\n', 'mx1 CNAME www\n')),
    ('the mail server has no address', 'MX/contoso.com', (EK, 'mx1     IN A   203.0.113.25\nmx1     IN AAAA 2a00:db80::25\n', '')),
    ('no mail is taken, in so many words', 'MX/contoso.com', (EH, '@       IN MX  10 mx1\n@       IN MX  20 mx2.mailhost.test.\n', '@ MX 0 .\n')),
    ('the second mail server is gone', 'MX/contoso.com#2', (EK, '@       IN MX  20 mx2.mailhost.test.\n', '')),
    # Texts
    ('two SPF records', 'TXT/contoso.com', more(EH, '@ TXT "v=spf1 ip4:203.0.113.25 -all"')),
    ('what SPF demands stands behind all', 'TXT/contoso.com', (EH, SPF, '"v=spf1 -all include:spf.mailhost.test"')),
    ('SPF lets everybody', 'TXT/contoso.com', (EH, SPF, '"v=spf1 include:spf.mailhost.test +all"')),
    ('SPF is softer', 'TXT/contoso.com', (EH, SPF, '"v=spf1 include:spf.mailhost.test ~all"')),
    ('SPF refuses what it should allow', 'TXT/contoso.com', (EH, SPF, '"v=spf1 -include:spf.mailhost.test -all"')),
    ('SPF has lost a blank between its strings', 'TXT/contoso.com', (EH, SPF, '"v=spf1 include:spf.mailhost.test" "-all"')),
    ('SPF without all', 'TXT/contoso.com', (EH, SPF, '"v=spf1 include:spf.mailhost.test"')),
    ('SPF of a version that does not exist', 'TXT/contoso.com', (EH, SPF, '"v=spf10 include:spf.mailhost.test -all"')),
    ('SPF needs eleven look-ups', 'TXT/contoso.com', (EH, SPF, '"v=spf1 a mx ' + ' '.join(f'include:s{i}.test' for i in range(8)) + ' include:spf.mailhost.test -all"')),
    ('SPF in several unquoted words', 'TXT/contoso.com', (EH, SPF, 'v=spf1 include:spf.mailhost.test -all')),
    ('DMARC only watches', 'TXT/_dmarc.contoso.com', (EH, 'p=quarantine', 'p=none')),
    ('DMARC is strict with subdomains only', 'TXT/_dmarc.contoso.com', (EH, 'p=quarantine', 'sp=reject; p=none')),
    ('DMARC without its semicolon', 'TXT/_dmarc.contoso.com', (EH, 'DMARC1; p', 'DMARC1 p')),
    ('two DMARC records', 'TXT/_dmarc.contoso.com', more(EH, '_dmarc TXT "v=DMARC1; p=reject"')),
    ('DMARC with a typing slip in its policy', 'TXT/_dmarc.contoso.com', (EH, 'p=quarantine', 'p=quarantaine')),
    ('DMARC at the domain itself', 'TXT/_dmarc.contoso.com', (EH, '_dmarc ', '@ ')),
    ('DMARC without its underscore', 'TXT/_dmarc.contoso.com', (EK, '_dmarc ', 'dmarc ')),
    ('a verification text with a digit more', 'TXT/_groupware.contoso.com', (EH, '4711', '47110')),
    ('a verification text in capitals', 'TXT/_groupware.contoso.com', (EH, 'groupware-verification', 'GROUPWARE-VERIFICATION')),
    ('a verification text in quotation marks of a text processor', 'TXT/_groupware.contoso.com', (EH, '"groupware-verification=4711"', '\u201cgroupware-verification=4711\u201d')),
    # Certificates and the web
    ('another CA', 'CAA/contoso.com', (EH, '"ca.test"', '"other.test"')),
    ('the CA is allowed wildcards only', 'CAA/contoso.com', (EH, '0 issue', '0 issuewild')),
    ('HTTPS leads elsewhere', 'HTTPS/www.contoso.com', (EH, 'HTTPS 1 . alpn=h2', 'HTTPS 0 www.rival.test.')),
    ('HTTPS has an alias beside the service', 'HTTPS/www.contoso.com', more(EH, 'www HTTPS 0 www.rival.test.')),
    ('HTTPS of the same priority leads elsewhere', 'HTTPS/www.contoso.com', more(EH, 'www HTTPS 1 www.rival.test. alpn=h2')),
    ('HTTPS says nothing of the protocol', 'HTTPS/www.contoso.com', (EH, 'HTTPS 1 . alpn=h2', 'HTTPS 1 .')),
    ('TLSA at another port', 'TLSA/_443._tcp.www.contoso.com', (EH, '_443._tcp.www', '_8443._tcp.www')),
    ('TLSA with another usage', 'TLSA/_443._tcp.www.contoso.com', (EH, 'TLSA 3 1 1', 'TLSA 2 1 1')),
    ('TLSA of an older certificate', 'TLSA/_443._tcp.www.contoso.com', (EH, DIGEST, DIGEST[::-1])),
    ('delegated to another server', 'NS/lab.contoso.com', (EH, 'lab     IN NS  ns1', 'lab     IN NS  ns9')),
    ('no longer delegated', 'NS/lab.contoso.com', (EH, 'lab     IN NS  ns1.mailhost.test.', 'lab A 203.0.113.99')),
    # What must not be there
    ('a wildcard answers for a forbidden name', 'A+CNAME+AAAA/files.contoso.com', more(EH, '* AAAA 2a00:db80::99')),
    ('a forbidden name is an alias to somewhere', 'A+CNAME+AAAA/files.contoso.com', more(EH, 'files CNAME files.mailhost.test.')),
    ('a wildcard is an alias for a forbidden name', 'A+CNAME+AAAA/files.contoso.com', more(EH, '* CNAME chat')),
    ('a forbidden name has the other family', 'A+CNAME+AAAA/files.contoso.com', more(EH, 'files AAAA 2a00:db80::30')),
    ('a forbidden name is delegated', 'A+CNAME+AAAA/files.contoso.com', more(EH, 'files NS ns1.mailhost.test.')),
    ('a wildcard answers for a forbidden service', 'external/SRV/_ldap._tcp.contoso.com', more(EH, '*._tcp SRV 0 0 389 chat')),
    ('a forbidden service is an alias', 'external/SRV/_ldap._tcp.contoso.com', more(EH, '_ldap._tcp CNAME _ldap._tcp.kai.example.'), more(EK, '_ldap._tcp SRV 0 0 389 chat')),
    # Addresses
    ('one family is missing in the second domain', 'chat.contoso.com', (EK, CHAT6, '')),
    ('an IPv4 address in the place of an IPv6 address', 'chat.contoso.com', (EH, '2a00:db80::10', '::ffff:203.0.113.10')),
    ('a private address in IPv6, outside', 'chat.contoso.com', (EH, '2a00:db80::10', 'fd00:2::10')),
    ('the loopback address in IPv6', 'chat.contoso.com', (EH, '2a00:db80::10', '::1')),
    ('an address of the link', 'chat.contoso.com', (EH, '203.0.113.10', '169.254.1.10')),
    ('a multicast address', 'chat.contoso.com', (EH, '203.0.113.10', '224.0.0.251')),
    ('a private address beside a public one', 'chat.contoso.com', more(EH, 'chat A 192.168.1.10')),
    ('an address of tests between networks', 'chat.contoso.com', (EH, '203.0.113.10', '198.18.0.10')),
    # Zones as a whole
    ('no SOA', 'chat.contoso.com', (EK, '@       IN SOA ns1.hafen.example. hostmaster.hafen.example. 2026112601 7200 900 1209600 3600\n', '@'), ),
    ('no NS', 'chat.contoso.com', (EK, '        IN NS  ns1.hafen.example.\n        IN NS  ns2.hafen.example.\n', '')),
    ('a name server without address in its own zone', 'chat.contoso.com', (EH, 'ns2     IN A   203.0.113.3\n', '')),
    ('a parenthesis that nobody closes', 'chat.contoso.com', (EH, 'chat    IN A   203.0.113.10', 'chat    IN A ( 203.0.113.10')),
    ('an origin for the rest of the file', 'chat.contoso.com', (EH, CHAT4, '$ORIGIN old.hafen.example.\n' + CHAT4)),
    ('a record in a comment', 'chat.contoso.com', (EH, CHAT4, ';' + CHAT4)),
    ('a letter of another alphabet', 'chat.contoso.com', (EH, CHAT, CHAT.replace('chat', '\u0441hat'))),
    ('the file is given twice, and the other one lacks records', 'chat.contoso.com',
     (PROFILE, None, '[[zones]]\nview = "external"\norigin = "kai.example"\nfiles = "old.db"\n'),
     ('old.db', None, '$ORIGIN kai.example.\n$TTL 60\n@ SOA ns1.hafen.example. h 1 1 1 1 1\n@ NS ns1.hafen.example.\n')),
    ('a file that is included and not there', 'chat.contoso.com', (EH, CHAT, '$INCLUDE inc/chat.inc\n')),
]

SOUND = [
    ('as it is',),
    ('capitals', (EH, '_xmpp-server._tcp IN SRV 0 0 5269 chat', '_XMPP-Server._TCP IN SRV 0 0 5269 CHAT')),
    ('an escaped underscore', (EH, '_xmpp-server._tcp', '\\095xmpp-server.\\095tcp')),
    ('an address by an alias into the child zone', (IH, 'files   IN A   10.2.0.30\nfiles   IN AAAA fd00:2::30\n', 'files CNAME build.corp\n')),
    ('a wildcard that answers for no demanded name', more(EH, '*.shop A 203.0.113.81')),
    ('SPF with more than is demanded', (EH, SPF, '"v=spf1 mx ip4:203.0.113.0/28 include:spf.mailhost.test -all"')),
    ('SPF in two strings', (EH, SPF, '"v=spf1 include:spf.mail" "host.test -all"')),
    ('other texts beside SPF', more(EH, '@ TXT "other-verification=1"')),
    ('DMARC is stricter', (EH, 'p=quarantine', 'p=reject; rua=mailto:dmarc@hafen.example')),
    ('DMARC with blanks', (EH, 'v=DMARC1; p=quarantine', 'v=DMARC1;p=quarantine;')),
    ('another CA beside the demanded one', more(EH, '@ CAA 0 issue "other.test"\n@ CAA 0 iodef "mailto:ca@hafen.example"')),
    ('HTTPS in quotation marks', (EH, 'alpn=h2', 'alpn="h2"')),
    ('TLSA in capitals', (EH, DIGEST, DIGEST.upper())),
    ('TLSA by number', (EH, 'TLSA 3 1 1 ' + DIGEST, 'TYPE52 \\# 35 030101' + DIGEST)),
    ('a second certificate', more(EH, '_443._tcp.www TLSA 3 1 1 ' + DIGEST[::-1])),
    ('several addresses', more(EH, 'chat A 203.0.113.11\nchat AAAA 2a00:db80::11')),
    ('records over several lines', (EH, SERVER, '_xmpp-server._tcp IN SRV ( 0 0\n  5269 ; the port\n  chat )\n')),
    ('a number in place of a name', (EH, CHAT4, '$GENERATE 10-10 chat A 203.0.113.$\n')),
    ('a file that is included', (EH, CHAT, '$INCLUDE chat.inc\n'), ('zones/external/chat.inc', None, CHAT)),
    ('other records of a forbidden name', more(EH, 'files TXT "nothing here"')),
]

DELIVERS = [
    ('services moved by DNAME into the other zone', (EH, SERVER + CLIENT, '_tcp DNAME services.kai.example.\n'),
     more(EK, '_xmpp-server.services SRV 0 0 5269 chat.hafen.example.\n_xmpp-client.services SRV 0 0 5222 chat.hafen.example.')),
    ('a wildcard answers in place of the record', (EH, 'autodiscover IN', '* IN'), (EH, 'lab     IN NS', 'files IN TXT "no"\nlab     IN NS')),
    ('a service is an alias', (EH, SERVER, '_xmpp-server._tcp CNAME federation\nfederation SRV 0 0 5269 chat\n')),
    ('a worse service elsewhere', more(EH, '_xmpp-server._tcp SRV 50 0 5270 mx1')),
    ('a worse mail server elsewhere', more(EH, '@ MX 90 mx.rival.test.')),
    ('an address by an alias into the other zone', (EK, CHAT, 'chat CNAME chat.hafen.example.\n'), (EK, SERVER + CLIENT, ''),
     (PROFILE, 'chat   = true', 'chat   = { domains = ["hafen.example"] }')),
]
