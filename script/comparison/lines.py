"""Lines that are wrong, or at least unusual: what the program says of them is part of what it is."""
# A blank line stands between two.
SETTINGS = '''
profil = "p.toml"

docs =

docs = []

docs = "elsewhere"

fail_on = "always"

fail_on = "never"

jobs = 0

jobs = "two"

format = "pdf"

format = "json"

report = ["json"]

[report]
json = "a.json"
sarif = "b.sarif"

[report]
pdf = "a"

redact = "all"

redact = "internal"

zone_format = "djb"

zone_format = "windows"

today = 2026-02-30

today = 2026-01-31

today = "2026-01-31"

baseline = "none.json"

with = ["none.jsonl"]

max_bytes = -1

max_bytes = 300

max_records = 3

source_language = "x"

source_language = "de-DE"

color = "always"

alone = true

quiet = true

verbose = true

statistics = true

model = "none.json"

[profile]
x = 1

view = "sideways"

all_names = true

fragment = true

fail_on_unknown = true

citation_language = "de-DE"

junit_strict = true

link_template = "https://example.org/{path}#L{line}"

output = "out.txt"

zones = ["fixtures/zones/good/example.org.zone"]

zones = ["none.zone"]

origin = "example.org"

include_root = "fixtures"
'''.strip().split('\n\n')
PROFILE_LINES = '''
[deployment]
domains = ["example.org"]
ip = ["ipv5"]

[deployment]
domains = ["example.org"]
ip = ["ipv4", "ipv6"]

[deployment]
domains = ["example.org"]
internal_domain = "example.net"
strict_domain_match = false

[policy]
fail_on = "warning"

[policy]
fail_on = "maybe"

[options]
x = 1

[options]
x = "y"

[bind]
"a b" = "c"

[bind]
"sip.contoso.com" = "sip.{domain}"

[bind]
"sip.contoso.com" = "edge.{domain}"

[addresses]
"sip.contoso.com" = ["198.51.100.10"]

[addresses]
"sip" = ["x"]

[[waive]]
check = "srv-missing"

[[waive]]
check = "nonsense"
owner = "a.example.org"
reason = "r"
until = 2027-01-01

[[waive]]
check = "srv-missing"
owner = "*"
reason = "r"
until = 2027-01-01

[[waive]]
check = "srv-missing"
owner = "a.example.org"
reason = "r"
until = 2025-01-01

[[zones]]
view = "sideways"
files = "x"

[[zones]]
view = "internal"
files = "none/{origin}"

[[zones]]
view = "internal"
files = "fixtures/zones/good/{origin}.zone"
format = "windows"

nonsense = 1

[policy]
include_root = "zones"

[extends]
x = "y"

[scenarios]
sip-federation = { domains = ["example.org"] }

[scenarios]
sip-federation = { domains = ["example.com"] }

[scenarios]
nonsense = true
'''.strip().split('\n\n')
DOCSET_LINES = '''
[[section]]
page = "none.md"
scenario = "x"

[[section]]
page = "none.md"

[services]
"_parley._tcp" = { port = 7000 }

[services]
"_xmpp-server._tcp" = { port = 7000 }

[services]
"_sip._tls" = { port = 7443 }
"_sipfederationtls._tcp" = { port = 5061 }

[services]
"_parley._tcp" = 7000

[services]
x = "y"

[views]
"inside" = "internal"

nonsense = 1

[[section]]
scenario = "x"

[[record]]
page = "dns-requirements.md"
owner = "a.contoso.com"
types = ["A", "AAAA"]
scenario = "xmpp-federation"
view = "external"

[[record]]
page = "dns-requirements.md"
owner = "_x._tcp.contoso.com"
types = "SRV"
port = 70
target = "y.contoso.com"
scenario = "new"
view = "internal"
level = "forbidden"

[[record]]
page = "dns-requirements.md"
owner = "a..b"
types = ["XYZ"]
scenario = "x"
view = "external"
'''.strip().split('\n\n')
# A name and a command that cannot be done, or looks so.
ERRORS = '''
no-page         crosscheck none
no-page-extract extract none.md
no-zone         validate --origin example.org none.zone
no-model        validate --model none.json --profile PROFILE
no-profile      validate --model MODEL --profile none.toml
model-alone     validate --model MODEL
profile-alone   validate --profile PROFILE
profile-model   validate --model PROFILE --profile PROFILE
model-and-docs  validate --docs PAGES DEMANDS
format          crosscheck --format pdf PAGES
report          crosscheck --report json PAGES
report-folder   crosscheck --report json=none/x.json PAGES
output-folder   crosscheck -o none/x PAGES
jobs            crosscheck --jobs 0 PAGES
jobs-text       crosscheck --jobs many PAGES
language        crosscheck --source-language 'klingon!' PAGES
unspoken        crosscheck --source-language it-IT PAGES
with            crosscheck --with none.jsonl PAGES
with-model      crosscheck --with MODEL PAGES
fix-diff        crosscheck --fix --diff PAGES
fix-some        crosscheck --fix=some PAGES
fix-source      crosscheck --fix-source PAGES
by              crosscheck --by page PAGES
baseline        crosscheck --baseline none.json PAGES
prune           crosscheck --prune-baseline PAGES
docset          crosscheck --docset none.toml PAGES
today           validate DEMANDS --today 2026-13-01
view            validate DEMANDS --view sideways
origin          validate --origin a..b ZONE
elsewhere       generate DEMANDS --origin example.com
expectation     validate DEMANDS --expectation none
skip            validate DEMANDS --skip-code 7
records         validate --max-records 3 --origin example.org ZONE
bytes           validate --max-bytes 3 --origin example.org ZONE
folder          validate --origin example.org fixtures/zones/good
dialect         validate --zone-format djb ZONE
nameless        validate ZONE
all-alone       validate --all-names --origin example.org ZONE
verb            crosschek
redact          crosscheck --redact all PAGES
settings        check -c none.toml
settings-folder check -c fixtures
init-zone       init --zone none.zone PAGES
stdin-alone     crosscheck --stdin-filename x.md
since           crosscheck --changed-since HEAD PAGES
'''
