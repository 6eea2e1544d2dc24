"""More ways to change the zones of fixtures/deployments/mail-and-chat, each of two or more small things that are harmless one by one.

The lists are as in mail_and_chat.py."""
from mail_and_chat import CHAT, CHAT4, CHAT6, CLIENT, DIGEST, EH, EK, IC, IH, PROFILE, SERVER, SPF, WWW, more

BROKEN = [
    # Names
    ('an alias into a tree that has moved to where the name is not', 'CNAME/conference.contoso.com', (EH, 'conference IN CNAME chat', 'conference CNAME chat.old\nold DNAME kept.kai.example.\n')),
    ('a tree that has moved into itself', 'SRV/_xmpp-server._tcp.contoso.com', (EH, SERVER + CLIENT, '_tcp DNAME a._tcp\n')),
    ('two trees that have moved into each other', 'SRV/_xmpp-server._tcp.contoso.com', (EH, SERVER + CLIENT, '_tcp DNAME x\nx DNAME _tcp\n')),
    ('two DNAME records for one tree', 'SRV/_xmpp-server._tcp.contoso.com', (EH, SERVER + CLIENT, '_tcp DNAME a.kai.example.\n_tcp DNAME b.kai.example.\n'),
     more(EK, '_xmpp-server.a SRV 0 0 5269 chat.hafen.example.\n_xmpp-client.a SRV 0 0 5222 chat.hafen.example.')),
    ('a wildcard stops at a name in between', 'chat.contoso.com', (EH, CHAT, '* A 203.0.113.10\n* AAAA 2a00:db80::10\n_x.chat TXT "below"\nfiles TXT "none"\n')),
    ('an escaped dot makes one label of two', 'TLSA/_443._tcp.www.contoso.com', (EH, '_443._tcp.www', '_443\\._tcp.www')),
    ('a zero in front of the port in the name', 'TLSA/_443._tcp.www.contoso.com', (EH, '_443._tcp.www', '_0443._tcp.www')),
    ('a record of the root', 'chat.contoso.com', (EH, CHAT4, 'chat. IN A 203.0.113.10\n')),
    ('an owner that is taken over from the wrong line', 'chat.contoso.com', (EH, CHAT6, 'chat2 TXT "x"\n        AAAA 2a00:db80::10\n')),
    ('a slip in the host and in no record that names it', 'chat.contoso.com', (EH, CHAT, CHAT.replace('chat ', 'caht '))),
    ('a slip in the policy\'s label', 'TXT/_dmarc.contoso.com', (EH, '_dmarc ', '_dmrac ')),
    ('a slip in the protocol', 'SRV/_xmpp-client._tcp.contoso.com', (EH, '_xmpp-client._tcp', '_xmpp-client._tpc')),
    ('a slip in the name of an alias', 'CNAME/autodiscover.contoso.com', (EH, 'autodiscover IN', 'autodiscovr IN')),
    ('services below the host in place of the domain', 'SRV/_xmpp-server._tcp.contoso.com', (EH, '_xmpp-server._tcp IN', '_xmpp-server._tcp.chat IN')),
    ('the service stands at the zone itself', 'SRV/_xmpp-server._tcp.contoso.com', (EH, '_xmpp-server._tcp IN', '@ IN')),
    ('the service stands at its host', 'SRV/_xmpp-server._tcp.contoso.com', (EH, '_xmpp-server._tcp IN SRV 0 0 5269 chat', 'chat IN SRV 0 0 5269 chat')),
    # Delegations
    ('the parent of the host is delegated, too', 'SRV/_xmpp-client._tcp.contoso.com', more(EH, '_tcp NS ns1\n')),
    ('the certificate\'s branch is delegated', 'TLSA/_443._tcp.www.contoso.com', more(EH, '_tcp.www NS ns1.mailhost.test.')),
    ('the child zone answers with one family', 'build.corp.contoso.com', (IC, 'build   IN AAAA fd00:2::40\n', '')),
    ('the host in the child zone is an alias to nobody', 'build.corp.contoso.com', (IC, 'build   IN A   10.2.0.40\nbuild   IN AAAA fd00:2::40\n', 'build CNAME gone\n')),
    ('the policy\'s name is delegated', 'TXT/_dmarc.contoso.com', more(EH, '_dmarc NS ns1.mailhost.test.')),
    # Services
    ('a service with one good and one null record', 'SRV/_xmpp-client._tcp.contoso.com', (EH, CLIENT, CLIENT + '_xmpp-client._tcp SRV 0 0 0 .\n')),
    ('three services, the worst one is right', 'SRV/_xmpp-server._tcp.contoso.com', (EH, SERVER, SERVER.replace('SRV 0', 'SRV 30') + '_xmpp-server._tcp SRV 10 0 5269 mx1\n_xmpp-server._tcp SRV 20 0 5269 www\n')),
    ('a weight of nought against a rival that has one', 'SRV/_xmpp-server._tcp.contoso.com', more(EH, '_xmpp-server._tcp SRV 0 65535 5269 mx1')),
    ('the port in hexadecimal', 'SRV/_xmpp-client._tcp.contoso.com', (EH, '5222', '0x1466')),
    ('the port with a comma', 'SRV/_xmpp-client._tcp.contoso.com', (EH, '5222', '5,222')),
    ('the service\'s host has one family behind an alias', 'SRV/_xmpp-client._tcp.contoso.com', (EH, CHAT, 'chat CNAME four\nfour A 203.0.113.10\n')),
    ('the host of the service is a name of tests', 'SRV/_xmpp-client._tcp.contoso.com', (EH, '5222 chat', '5222 localhost.')),
    # Mail
    ('a mail server with the preference of none', 'MX/contoso.com', more(EH, '@ MX 0 .')),
    ('the better of three mail servers leads elsewhere', 'MX/contoso.com', more(EH, '@ MX 9 mx2.mailhost.test.\n@ MX 8 mx3.mailhost.test.')),
    ('a mail server with an address for a name', 'MX/contoso.com', (EH, 'MX  10 mx1', 'MX  10 203.0.113.25')),
    ('a mail server behind an alias to nobody', 'MX/contoso.com', (EH, 'mx1     IN A   203.0.113.25\nmx1     IN AAAA 2a00:db80::25\n', 'mx1 CNAME gone\n')),
    # Texts
    ('SPF passes everybody by a network', 'TXT/contoso.com', (EH, SPF, '"v=spf1 ip4:0.0.0.0/0 include:spf.mailhost.test -all"')),
    ('SPF passes everybody by the mail server\'s network', 'TXT/contoso.com', (EH, SPF, '"v=spf1 mx/0 include:spf.mailhost.test -all"')),
    ('SPF that ends elsewhere and with all', 'TXT/contoso.com', (EH, SPF, '"v=spf1 redirect=spf.mailhost.test -all"')),
    ('SPF includes itself', 'TXT/contoso.com', (EH, SPF, '"v=spf1 include:hafen.example include:spf.mailhost.test -all"')),
    ('SPF with a macro that is none', 'TXT/contoso.com', (EH, SPF, '"v=spf1 include:spf.mailhost.test exists:%{y}.test -all"')),
    ('SPF with a tab behind its version', 'TXT/contoso.com', (EH, SPF, '"v=spf1\\009include:spf.mailhost.test -all"')),
    ('SPF with two redirections', 'TXT/contoso.com', (EH, SPF, '"v=spf1 include:spf.mailhost.test redirect=a.test redirect=b.test -all"')),
    ('SPF of the type that was given up', 'TXT/contoso.com', (EH, '@       IN TXT ' + SPF, '@ IN SPF ' + SPF)),
    ('SPF twice, once in capitals', 'TXT/contoso.com', more(EH, '@ TXT "V=SPF1 -all"')),
    ('DMARC for a half of all mail', 'TXT/_dmarc.contoso.com', (EH, 'p=quarantine', 'p=quarantine; pct=50')),
    ('DMARC with its policy twice', 'TXT/_dmarc.contoso.com', (EH, 'p=quarantine', 'p=quarantine; p=none')),
    ('DMARC with its version behind', 'TXT/_dmarc.contoso.com', (EH, 'v=DMARC1; p=quarantine', 'p=quarantine; v=DMARC1')),
    ('DMARC by an alias to nobody', 'TXT/_dmarc.contoso.com', (EH, '_dmarc  IN TXT "v=DMARC1; p=quarantine"', '_dmarc CNAME gone')),
    ('a verification text with a blank at its end', 'TXT/_groupware.contoso.com', (EH, '=4711"', '=4711 "')),
    ('a verification text in two strings with a blank between', 'TXT/_groupware.contoso.com', (EH, '"groupware-verification=4711"', '"groupware-verification=" " 4711"')),
    # Certificates and the web
    ('the CA under a condition in place of its name', 'CAA/contoso.com', (EH, '"ca.test"', '"; account=ca.test"')),
    ('the CA with a scheme', 'CAA/contoso.com', (EH, '"ca.test"', '"https://ca.test"')),
    ('the CA below its name', 'CAA/contoso.com', (EH, '"ca.test"', '"www.ca.test"')),
    ('a critical property that nobody knows', 'CAA/contoso.com', more(EH, '@ CAA 128 tbs "x"')),
    ('TLSA of another kind of digest', 'TLSA/_443._tcp.www.contoso.com', (EH, 'TLSA 3 1 1 ' + DIGEST, 'TLSA 3 1 2 ' + DIGEST * 2)),
    ('HTTPS in alias mode to itself', 'HTTPS/www.contoso.com', (EH, 'HTTPS 1 . alpn=h2', 'HTTPS 0 www')),
    ('HTTPS for another host', 'HTTPS/www.contoso.com', (EH, 'HTTPS 1 . alpn=h2', 'HTTPS 1 chat alpn=h2')),
    ('HTTPS is better elsewhere', 'HTTPS/www.contoso.com', (EH, 'HTTPS 1 . alpn=h2', 'HTTPS 2 . alpn=h2\nwww IN HTTPS 1 www.rival.test. alpn=h2')),
    # Addresses
    ('every second visitor talks to himself', 'A+AAAA/www.contoso.com', more(EH, 'www A 127.0.0.1')),
    ('an address that was to be filled in', 'A+AAAA/www.contoso.com', (EH, 'www     IN A   203.0.113.80', 'www     IN A   0.0.0.0')),
    ('an address of the site in IPv6', 'A+AAAA/www.contoso.com', (EH, '2a00:db80::80', 'fec0::80')),
    ('an address of a provider\'s inner network', 'A+AAAA/www.contoso.com', (EH, '203.0.113.80', '100.64.0.80')),
]

SOUND = [
    ('a rival authority that grants nothing', more(EH, '@ CAA 0 issue ";"')),
    ('wildcards for the same authority', more(EH, '@ CAA 0 issuewild "ca.test"\n@ CAA 0 issuewild "other.test"')),
    ('SPF with networks in front', (EH, SPF, '"v=spf1 ip4:203.0.113.0/24 ip6:2a00:db80::/32 include:spf.mailhost.test -all"')),
    ('the verification text beside an older one', more(EH, '_groupware TXT "groupware-verification=4710"')),
    ('a name that is nearly a demanded one', more(EH, 'chats A 203.0.113.99\nchats AAAA 2a00:db80::99')),
    ('DMARC in the old order of tags', (EH, 'p=quarantine', 'sp=reject; p=quarantine; pct=100')),
]

DELIVERS = []
