"""Zones in the hands that people and programs write them in, for script/bench. The same call writes the same bytes.

A zone is a row of sections of a few hundred records, each in one hand: with tabs or blanks; with or without class; relative below an $ORIGIN or
absolute; with TTLs as numbers, with units (`1h`, `1D`, `1h30m`), or left to $TTL; one section in eight ends its lines with CRLF. Of 100 records

    about 55 are addresses         a third of these the second of a host, with its owner left out
    9 aliases                      CNAME, within the zone and out of it
    13 are of mail                 MX in pairs, SPF, DMARC, DKIM keys in parentheses over several lines
    8 services                     SRV in pairs, NAPTR, HTTPS
    7 delegations                  NS in pairs, DS
    8 others                       CAA, TLSA, SSHFP, TXT of other services, LOC, HINFO

One line in twelve is a comment or empty, one record in sixteen has a comment behind it. The zone is sound: nothing is to be found in it."""
import random
import re

ORIGIN = 'example.org'
SERVERS = 40  # that aliases, MX and SRV lead to
SECTION = 200  # names
COLUMN = 24
WORDS = ('www', 'mail', 'db', 'host-', 'srv', 'app', 'dhcp-10-', 'shop', 'kunde', 'branch-office-', 'vpn', 'printer', 'cam', 'node')
PLACES = ('berlin', 'nyc', 'lab', 'staging', 'dc2', 'customers', 'lyon', 'k8s')
NOTES = ('moved to the new rack', 'to be removed after the migration', 'ticket 4711', 'asked for by sales', 'see the wiki: "naming"')
KEY = ('MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuoaPfmnuWeZtrHtbQAsP3yaJzU9TGTp1CGPM1CBusJphKru6Aac3V9TsVLSCJoY3MMyXMtbbegnS'
       'TSkb7nnxm3ChJEm33LUQazNkJjIwIF8Wz3DJybWANFQkdvY6fx8+Qh0GvFbWostm3HjGB2TrSNk3eXoPEttySnFF39AR1q3I3O6yPj01kLlBwXCWZjFU84/E'
       'YQ+eAyzUfs6JUps05eamNHO6kPuYRby5ZGMRLwdrWYrgZfX+PHEn0GH/Rf+6OuDLtVR2o6vCUj5zli4e+Uqq/UYqpccooc0/5qIaYjf1UMZU0NkPCuu6tYUz'
       'H0OwZAeiuJ9KYMOwHX0X3fBytwIDAQAB')  # of nobody: its private half was thrown away
TTLS = {'numbers': ('3600', '300', '86400', '600'), 'units': ('1h', '1D', '30m', '1h30m', '12H', '2d'), 'none': ('',)}


class Hand:
    """How the records of one section are written."""

    def __init__(self, dice, number):
        self.ttls = TTLS[dice.choice(('numbers', 'units', 'none', 'none'))]
        self.class_ = dice.choice(('IN', 'IN', ''))
        self.tabs = dice.random() < 0.5
        self.absolute = dice.random() < 0.3
        self.blank_owners = not self.absolute or dice.random() < 0.2
        self.below = f'{PLACES[number % len(PLACES)]}{number}.{ORIGIN}.' if dice.random() < 0.5 else ORIGIN + '.'
        self.line_end = '\r\n' if number % 8 == 5 else '\n'

    def owner(self, name):
        return f'{name}.{self.below}' if self.absolute else name

    def record(self, owner, ttl, type_, data):
        fields = [field for field in (ttl, self.class_, type_) if field]
        if self.tabs:
            return '\t'.join([owner, *fields, data])
        return f'{owner:{COLUMN}} {" ".join(fields)} {data}'


def hexadecimal(dice, digits):
    return f'{dice.getrandbits(4 * digits):0{digits}x}'


def address(dice):
    return f'10.{dice.getrandbits(8)}.{dice.getrandbits(8)}.{1 + dice.getrandbits(7)}'


def address6(dice):
    return f'2001:db8:{dice.getrandbits(16):x}:{dice.getrandbits(16):x}::{1 + dice.getrandbits(12):x}'


def server(dice):
    return f'server{dice.randrange(SERVERS)}.{ORIGIN}.'


def host(dice, name, _):
    return [(name, 'A', address(dice))]


def dual_host(dice, name, _):
    return [(name, 'A', address(dice)), (name, 'AAAA', address6(dice))]


def alias(dice, name, _):
    return [(name, 'CNAME', server(dice) if dice.random() < 0.5 else f'{name}.cdn.example.net.')]


def mail_domain(dice, name, _):
    first = dice.randrange(SERVERS)
    return [(name, 'A', address(dice)), (name, 'MX', f'10 server{first}.{ORIGIN}.'), (name, 'MX', f'20 server{(first + 1) % SERVERS}.{ORIGIN}.'),
            (name, 'TXT', f'"v=spf1 mx ip4:10.{dice.getrandbits(8)}.0.0/16 -all"'),
            ('_dmarc.' + name, 'TXT', f'"v=DMARC1; p=reject; rua=mailto:dmarc@{ORIGIN}"')]


def dkim(_, name, line_end):
    return [(f's1._domainkey.{name}', 'TXT', f'( "v=DKIM1; k=rsa; "{line_end}\t\t"p={KEY[:200]}"{line_end}\t\t"{KEY[200:]}" )')]


def service(dice, name, _):
    first = dice.randrange(SERVERS)
    return [(f'_sip._tcp.{name}', 'SRV', f'10 {dice.randrange(1, 100)} 5061 server{first}.{ORIGIN}.'),
            (f'_sip._tcp.{name}', 'SRV', f'20 0 5061 server{(first + 1) % SERVERS}.{ORIGIN}.')]


def delegation(dice, name, _):
    keys = [(name, 'DS', f'{dice.getrandbits(16)} 13 2 {hexadecimal(dice, 64)}')] if dice.random() < 0.5 else []
    return [(name, 'NS', f'ns1.dns{dice.randrange(50)}.example.net.'), (name, 'NS', f'ns2.dns{dice.randrange(50)}.example.net.'), *keys]


def secured(dice, name, _):
    return [(name, 'A', address(dice)), (f'_443._tcp.{name}', 'TLSA', f'3 1 1 {hexadecimal(dice, 64)}')]


def authorised(dice, name, _):
    return [(name, 'A', address(dice)), (name, 'CAA', '0 issue "ca.example.net"'), (name, 'CAA', f'0 iodef "mailto:hostmaster@{ORIGIN}"')]


def reached_by_shell(dice, name, _):
    return [(name, 'A', address(dice)), (name, 'SSHFP', f'1 2 {hexadecimal(dice, 64)}'), (name, 'SSHFP', f'4 2 {hexadecimal(dice, 64)}')]


def web(dice, name, _):
    return [(name, 'A', address(dice)), (name, 'HTTPS', f'1 . alpn=h2,h3 ipv4hint={address(dice)}')]


def telephone(dice, name, _):
    return [(name, 'NAPTR', f'100 10 "u" "E2U+sip" "!^.*$!sip:{dice.getrandbits(20)}@{ORIGIN}!" .')]


def verified(dice, name, _):
    return [(name, 'TXT', f'"site-verification={hexadecimal(dice, 40)}"'), (name, 'A', address(dice))]


def described(dice, name, _):
    return [(name, 'LOC', f'52 {dice.randrange(60)} 23.000 N 4 53 32.000 E -2.00m 1m 10000m 10m'), (name, 'HINFO', '"PC" "Linux"')]


KINDS = {host: 30, dual_host: 17, alias: 13, mail_domain: 3, dkim: 3, service: 5, delegation: 4, secured: 2, authorised: 2, reached_by_shell: 1,
         web: 2, telephone: 1, verified: 3, described: 1}


def head(asked, servers):
    """The zone's own records and those of `asked`: {owner: type and data}."""
    yield f'$TTL 1D ; what a record has that states none\n@\tIN\tSOA\tns1 hostmaster (\n\t\t2026010101 ; serial\n\t\t2h 15m 2w 5m )\n'
    yield '\t\tNS\tns1\n\t1h\tMX\t10 server0\n\t\tTXT\t"v=spf1 mx -all"\nns1\t1h\tA\t192.0.2.53\n'
    for number in range(servers):
        yield f'server{number}\tA\t192.0.2.{number + 100}\n'
    for owner, data in asked.items():
        yield f'{owner}\t1h\tIN\t{data}\n'


def written(hand, dice, records):
    """The lines of one name's records."""
    ttl = dice.choice(hand.ttls)
    before = None
    for name, type_, data in records:
        owner = '' if hand.blank_owners and name == before else hand.owner(name)
        before = name
        comment = f' ; {dice.choice(NOTES)}' if dice.random() < 1 / 16 else ''
        yield hand.record(owner, ttl, type_, data) + comment + hand.line_end


def lines_of(records, asked):
    dice = random.Random(records)
    kinds, weights = list(KINDS), list(KINDS.values())
    yield from head(asked, SERVERS)
    count = 4 + SERVERS + len(asked)
    for number in range(records):
        hand = Hand(dice, number)
        yield f'{hand.line_end}; --- {hand.below}{hand.line_end}'
        if not hand.absolute:
            yield f'$ORIGIN {hand.below}{hand.line_end}'
        for place, kind in enumerate(dice.choices(kinds, weights, k=SECTION)):
            if count >= records:
                return
            own = kind(dice, f'{WORDS[dice.randrange(len(WORDS))]}{number * SECTION + place}', hand.line_end)
            count += len(own)
            if dice.random() < 1 / 8:
                yield dice.choice(('', f'; {dice.choice(NOTES)}')) + hand.line_end
            yield from written(hand, dice, own)


def write_zone(path, records, asked):
    """At least so many records."""
    with open(path, 'w', encoding='ascii', newline='') as out:
        out.writelines(lines_of(records, asked))


def write_small_zone(path, asked):
    """Like most zones of a provider: little more than what every zone has."""
    with open(path, 'w', encoding='ascii', newline='') as out:
        out.writelines(head(asked, 1))


def for_knot(path):
    """The same zone without the CR of CRLF, which Knot refuses."""
    return rewritten(path, '.knot', lambda text: text.replace(b'\r', b''))


def for_validns(path):
    """The same zone with TXT records in place of two types that validns is too old for."""
    unknown = re.compile(rb'([ \t])(?:CAA|HTTPS)([ \t])([^;\r\n]*[^;\s])')
    return rewritten(path, '.validns', lambda text: unknown.sub(lambda m: m[1] + b'TXT' + m[2] + b'"' + m[3].replace(b'"', b'') + b'"', text))


def rewritten(path, suffix, change):
    # Line by line: a program that is started is told to have had the memory of whoever starts it.
    with open(path, 'rb') as file, open(path + suffix, 'wb') as out:
        out.writelines(map(change, file))
    return path + suffix
