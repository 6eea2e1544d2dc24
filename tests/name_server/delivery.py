"""Whether DNS delivers what a requirement demands: RFC 1034, 2181, 2782, 5321, 7208, 7489, 9460, and answers of name servers; nothing of doczone's.

A demand is a requirement of the model (doczone.model/1) for one domain. delivered() gives None where DNS delivers, else why it does not; FREE
where the demand leaves open what is to be asked."""
import ipaddress, re

FREE = 'free'
ADDRESSES = ('A', 'AAAA')
NEVER = [ipaddress.ip_network(n) for n in ('0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '240.0.0.0/4', '::/128', '::1/128', 'ff00::/8', 'fe80::/10', '::ffff:0:0/96', '100::/64')]
NOT_OUTSIDE = [ipaddress.ip_network(n) for n in ('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15', 'fc00::/7', 'fec0::/10')]


class Lost(Exception):
    """Why DNS does not deliver. `at`: the name where the mistake is, when that is demanded, too, and may be told there."""
    def __init__(self, text, at=None):
        super().__init__(text)
        self.at = at


class Outside(Lost):
    """No zone that is served answers for the name."""


class Refused(Lost):
    """The server has not loaded the zone that holds the name `at`."""


def hold_loaded(answer, name):
    if answer.status == 'SERVFAIL': raise Refused(f'the zone of {name} is not loaded', name)
    if answer.status not in ('NOERROR', 'NXDOMAIN'): raise Lost(f'{name}: {answer.status}')


def reachable(address, view):
    ip = ipaddress.ip_address(address)
    return not any(ip in n for n in NEVER if n.version == ip.version) and \
        (view == 'internal' or not any(ip in n for n in NOT_OUTSIDE if n.version == ip.version))


def strings_of(data):
    """The octets of TXT data, its strings joined, as text."""
    joined = ''.join(a or b for a, b in re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', data))
    return re.sub(r'\\(\d{3})|\\(.)', lambda m: chr(int(m[1])) if m[1] else m[2], joined)


class Asker:
    """A client of one view: `ask(name, kind)` gives a served.Answer."""
    def __init__(self, ask, view, families):
        self.ask, self.view, self.families = ask, view, families

    def records(self, name, kind):
        """(RDATA of this type, name at the end of the aliases), by RFC 1034 §3.6.2 and §5.3.3. Raises Lost, Outside."""
        seen = set()
        while True:
            if name.lower() in seen: raise Lost(f'the aliases at {name} go round in circles')
            seen.add(name.lower())
            answer = self.ask(name, kind)
            if answer.status == 'REFUSED': raise Outside(f'no zone is served that holds {name}')
            hold_loaded(answer, name)
            found = answer.of(name, kind)
            if found: return found, name
            alias = answer.of(name, 'CNAME')
            if not alias:
                if answer.is_referral(): raise Outside(f'{name} is delegated to servers that are not asked', name)
                return [], name
            name = alias[0]

    def addresses(self, name, families):
        """Addresses of a host by family; of families that it lacks, none. Raises Lost."""
        return {kind: self.records(name, kind)[0] for kind in families}

    def hold_host(self, name, stated, may_be_alias=False):
        """The target of an SRV or MX record: a name with an address, and no alias (RFC 2782). Mailers follow an alias, though RFC 2181 §10.3
        forbids it."""
        if name == '.': raise Lost('the target is ".": there is no such service')
        found = {}
        for kind in self.families:
            try:
                records, end = self.records(name, kind)
            except Outside:
                if stated and self.ask(name, kind).status == 'REFUSED': return  # a provider's host, as the page says
                raise
            if end.lower() != name.lower() and not may_be_alias: raise Lost(f'the target {name} is an alias')
            found[kind] = records
        self.hold_addresses(name, found)
        if not any(found.values()): raise Lost(f'the target {name} has no address', name)

    def hold_addresses(self, name, found):
        for addresses in found.values():
            for address in addresses:
                if not reachable(address, self.view): raise Lost(f'{address} of {name} reaches nobody', name)


class Demand:
    """`rivals`: all requirements that are demanded at the same place, this one among them. `examples`: documented names that a page calls
    examples, so that the deployment is free to choose others."""
    def __init__(self, requirement, domain, binding, addresses, examples):
        self.requirement, self.rivals, self.domain, self.binding = requirement, [requirement], domain, binding
        self.bound_addresses, self.examples = addresses, examples
        self.owner = binding.name(requirement['owner'], domain)

    def is_free(self, documented):
        return documented in self.examples and self.binding.bound(documented) is None

    def target_of(self, requirement):
        """None: any."""
        documented = requirement['target']
        return None if not documented or self.is_free(documented) else self.binding.name(documented, self.domain)


def delivered(demand, asker):
    """None, FREE, or the Lost that says why not."""
    wanted = demand.requirement
    if demand.is_free(wanted['owner']) or not wanted['types']: return FREE
    try:
        return hold_forbidden(demand, asker) if wanted['level'] == 'forbidden' else first_that_holds(demand, asker)
    except Lost as lost:
        return lost


def first_that_holds(demand, asker):
    """One of the types is enough; A and AAAA are one, by the families in use."""
    kinds, why = list(demand.requirement['types']), None
    ways = [[kind] for kind in kinds if kind not in ADDRESSES]
    of_address = [kind for kind in kinds if kind in ADDRESSES]
    if of_address: ways.append([kind for kind in of_address if kind in asker.families] or asker.families)
    for way in ways:
        try:
            HOLD.get(way[0], hold_data)(demand, asker, way)
            return None
        except Lost as lost:
            why = lost
    raise why


def hold_forbidden(demand, asker):
    kinds = set(demand.requirement['types'])
    if kinds & {'A', 'AAAA', 'CNAME'}: kinds |= {'A', 'AAAA', 'CNAME'}
    for kind in sorted(kinds):
        answer = asker.ask(demand.owner, kind)
        if answer.status != 'REFUSED': hold_loaded(answer, demand.owner)
        if answer.status == 'REFUSED' or answer.is_referral(): raise Lost(f'nobody here can tell whether {demand.owner} has {kind}')
        # A DNAME above makes aliases of all names, also of those that are not there where it leads to.
        redirected = any(its == 'DNAME' for _, its, _ in answer.records)
        if any(its == kind or its == 'CNAME' and not redirected for _, its, _ in answer.records):
            raise Lost(f'{demand.owner} {kind} is answered and must not be there')


def hold_address(demand, asker, kinds):
    found = asker.addresses(demand.owner, kinds)
    for kind in kinds:
        if len(set(found[kind])) < (demand.requirement['address_count'] or 1): raise Lost(f'{demand.owner} has {len(set(found[kind]))} {kind} records')
    asker.hold_addresses(demand.owner, found)
    if demand.bound_addresses:
        have = {ipaddress.ip_address(a) for list_ in found.values() for a in list_}
        want = {ipaddress.ip_address(a) for a in demand.bound_addresses}
        if not {a for a in want if ('A' if a.version == 4 else 'AAAA') in kinds} <= have: raise Lost(f'{demand.owner} has other addresses')


def hold_alias(demand, asker, _):
    answer = asker.ask(demand.owner, 'CNAME')
    hold_loaded(answer, demand.owner)
    alias = answer.of(demand.owner, 'CNAME')
    if not alias: raise Lost(f'{demand.owner} has no CNAME record')
    target = demand.target_of(demand.requirement)
    if target and alias[0].lower() != target.lower(): raise Lost(f'{demand.owner} is an alias of {alias[0]}')
    found = {}
    for kind in asker.families:
        try:
            found[kind] = asker.records(demand.owner, kind)[0]
        except Outside:
            if target and asker.ask(alias[0], kind).status == 'REFUSED': return  # a provider's host, as the page says
            raise
    asker.hold_addresses(demand.owner, found)
    if not any(found.values()): raise Lost(f'the alias {demand.owner} leads to no address')


def most_preferred(records):
    """Those with the smallest first number (RFC 2782, RFC 5321 §5.1)."""
    best = min(int(r[0]) for r in records)
    return [r for r in records if int(r[0]) == best]


def hold_service(demand, asker, _):
    records = [data.split() for data in asker.records(demand.owner, 'SRV')[0]]
    if not records: raise Lost(f'{demand.owner} has no SRV record')

    def meets(record, requirement):
        target = demand.target_of(requirement)
        return requirement['port'] in (None, int(record[2])) and (not target or record[3].lower() == target.lower())
    if not any(meets(r, demand.requirement) for r in records): raise Lost(f'{demand.owner} has other ports or targets')
    for record in most_preferred(records):
        if not any(meets(record, r) for r in demand.rivals): raise Lost(f'clients go to {" ".join(record)} first', demand.owner)
    for record in most_preferred(records) + [r for r in records if meets(r, demand.requirement)]:
        asker.hold_host(record[3], bool(demand.requirement['target']))


def hold_mail(demand, asker, _):
    records = [data.split() for data in asker.records(demand.owner, 'MX')[0]]
    if not records: raise Lost(f'{demand.owner} has no MX record')
    hosts = {demand.target_of(r).lower(): r for r in demand.rivals if demand.target_of(r)}
    if not demand.target_of(demand.requirement): return
    mine = demand.target_of(demand.requirement).lower()
    have = {r[1].lower(): int(r[0]) for r in records}
    if mine not in have: raise Lost(f'{demand.owner} has other mail servers')
    for record in most_preferred(records):
        if record[1].lower() not in hosts: raise Lost(f'mail goes to {record[1]} first', demand.owner)
    for host, rival in hosts.items():
        prefer, other = demand.requirement.get('priority'), rival.get('priority')
        if host in have and None not in (prefer, other) and prefer < other and have[mine] >= have[host]: raise Lost(f'{host} comes before {mine}')
    asker.hold_host(mine, True, may_be_alias=True)


def tags(text):
    return {k.strip().lower(): v.strip() for k, _, v in (part.partition('=') for part in text.split(';')) if k.strip()}


def hold_text(demand, asker, _):
    texts = [strings_of(data) for data in asker.records(demand.owner, 'TXT')[0]]
    wanted = demand.requirement.get('txt')
    if not texts: raise Lost(f'{demand.owner} has no TXT record')
    if not wanted: return
    version = re.match(r'v=(\w+)', wanted, re.I)
    kind = version[1].lower() if version else ''
    if kind == 'spf1': return hold_spf(demand, wanted, [t for t in texts if re.match(r'v=spf1( |$)', t, re.I)])
    if kind == 'dmarc1': return hold_dmarc(demand, wanted, [t for t in texts if re.match(r'v\s*=\s*DMARC1\s*(;|$)', t)])
    if kind == 'dkim1': return hold_dkim(demand, wanted, texts)
    start = re.split(r'<|\.\.\.|…', wanted)[0]
    good = any(t.startswith(start) and len(t) > len(start) for t in texts) if start != wanted else wanted in texts
    if not good: raise Lost(f'{demand.owner} says {texts}, not {wanted}')


def hold_spf(demand, wanted, texts):
    if len(texts) != 1: raise Lost(f'{demand.owner} has {len(texts)} SPF records (RFC 7208 §4.5)')
    def terms(text): return [t.lstrip('+').lower() for t in text.split()[1:]]
    have = terms(texts[0])
    alls = [i for i, t in enumerate(have) if re.fullmatch(r'[-~?]?all', t)]
    before = have[:alls[0]] if alls else have  # what stands behind is never reached (RFC 7208 §5.1)
    strict = {'-': 3, '~': 2, '?': 1, 'a': 0}
    for term in terms(wanted):
        if re.fullmatch(r'[-~?]?all', term):
            if not alls or strict[have[alls[0]][0]] < strict[term[0]]: raise Lost(f'{demand.owner}: {term} is demanded')
        elif term not in (have if '=' in term else before):
            raise Lost(f'{demand.owner}: {term} is missing')
    if any(re.fullmatch(r'(ip4|ip6|a|mx)\b.*/0', t) for t in before): raise Lost(f'{demand.owner}: everybody may send')
    if f'include:{demand.owner.lower().rstrip(".")}' in before: raise Lost(f'{demand.owner}: the policy includes itself (RFC 7208 §4.6.4)')
    if sum(t.startswith('redirect=') for t in have) > 1: raise Lost(f'{demand.owner}: two redirections (RFC 7208 §6)')
    if re.search(r'%(?![%_-]|{[slodiphcrtv]\d*r?[-.+,/_=]*})', texts[0], re.I): raise Lost(f'{demand.owner}: a macro that is none (RFC 7208 §7.1)')
    lookups = [t for t in before if re.match(r'[-~?]?(include:|a\b|mx\b|ptr\b|exists:)', t)] + [t for t in have if t.startswith('redirect=')]
    if len(lookups) > 10: raise Lost(f'{demand.owner}: {len(lookups)} look-ups (RFC 7208 §4.6.4)')


def hold_dmarc(demand, wanted, texts):
    if len(texts) != 1: raise Lost(f'{demand.owner} has {len(texts)} DMARC records (RFC 7489 §6.6.3)')
    strict = {'none': 0, 'quarantine': 1, 'reject': 2}
    have, want = strict.get(tags(texts[0]).get('p', '').lower(), -1), strict.get(tags(wanted).get('p', 'none').lower(), 0)
    if have < want: raise Lost(f'{demand.owner}: the policy is weaker: {texts[0]}')
    if have == want > 0 and int(tags(texts[0]).get('pct', 100)) < int(tags(wanted).get('pct', 100)): raise Lost(f'{demand.owner}: some mail is left out: {texts[0]}')


def hold_dkim(demand, wanted, texts):
    keys = [tags(t) for t in texts]
    if len(keys) != 1: raise Lost(f'{demand.owner} has {len(keys)} texts (RFC 6376 §3.6.2.2)')
    key = re.sub(r'\s', '', keys[0].get('p', ''))
    if not re.fullmatch(r'[A-Za-z0-9+/]{40,}={0,2}', key): raise Lost(f'{demand.owner} has no key')
    shown = re.sub(r'\s', '', tags(wanted).get('p', ''))
    if re.fullmatch(r'[A-Za-z0-9+/]{40,}={0,2}', shown) and shown != key: raise Lost(f'{demand.owner} has another key')


def words(data):
    """RDATA, comparable: names, numbers and digits in one case, quotes gone."""
    return re.sub(r'"', '', data).lower().split()


def hold_issuance(demand, have):
    """No property keeps authorities away that nobody knows (RFC 8659 §4.1)."""
    known = ('issue', 'issuewild', 'issuemail', 'issuevmc', 'iodef', 'contactemail', 'contactphone')
    for flags, tag in ((int(h.split()[0]), h.split()[1].lower()) for h in have):
        if flags >= 128 and tag not in known: raise Lost(f'{demand.owner}: nobody knows the critical property {tag}')


def hold_data(demand, asker, kinds):
    """Any other type: the demanded RDATA is among what is answered."""
    kind, wanted = kinds[0], demand.requirement.get('rdata')
    if kind == 'NS':
        answer = asker.ask(demand.owner, 'NS')
        have = answer.of(demand.owner, 'NS') + [d for o, k, d in answer.authority if k == 'NS' and o.lower() == demand.owner.lower()]
        hold_loaded(answer, demand.owner)
    else:
        have = asker.records(demand.owner, kind)[0]
    if not have: raise Lost(f'{demand.owner} has no {kind} record')
    if not wanted: wanted = demand.target_of(demand.requirement)
    if not wanted: return
    if words(wanted) not in [words(h) for h in have]: raise Lost(f'{demand.owner} {kind} is {have}, not {wanted}')
    if kind == 'CAA': hold_issuance(demand, have)
    if kind in ('HTTPS', 'SVCB'):
        for record in most_preferred([h.split() for h in have]):
            if words(' '.join(record)) != words(wanted): raise Lost(f'clients take {record} first (RFC 9460 §2.4)')


HOLD = {'A': hold_address, 'AAAA': hold_address, 'CNAME': hold_alias, 'SRV': hold_service, 'MX': hold_mail, 'TXT': hold_text}
