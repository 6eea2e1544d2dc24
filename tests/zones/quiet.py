#!/usr/bin/env python3
"""Sound zones have no finding: those that real providers and servers make, and those that break on purpose what looks like a rule.

usage: quiet.py DOCZONE PROJECT

A zone is judged by itself, without a profile, once as it is and once with --all-names. The zones of ../shared are left out where they are not
there. Files in dialects of their providers that hold mistakes have those and no more (KNOWN)."""
import collections, glob, json, os, subprocess, sys, tempfile
sys.dont_write_bytecode = True

DOCZONE, PROJECT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
SHARED = os.path.join(PROJECT, '../shared/zones')

# Records that nobody could read in the exports of providers, and what Cloudflare's older export writes below a delegation.
KNOWN = {
    'azure-portal.zone': {'zone-syntax': 1}, 'cloudflare-old.zone': {'below-delegation': 2}, 'cloudflare.txt': {'zone-syntax': 1},
    'dig-failed.zone': {'zone-syntax': 1}, 'powershell.txt': {'zone-syntax': 2}, 'route53.json': {'zone-syntax': 1, 'text-policy-syntax': 1},
    'windows-utf8.dns': {'zone-syntax': 3}, 'windows.dns': {'zone-syntax': 4},
}


def findings(path, origin, *options):
    command = [DOCZONE, 'validate', '--no-config', '--format', 'json', *(['--origin', origin] if origin else []), *options, path]
    done = subprocess.run(command, capture_output=True, text=True, encoding='utf-8', timeout=120)
    if done.returncode > 1: return [f'exit {done.returncode}: {done.stderr}']
    return [f for f in json.loads(done.stdout)['findings'] if f['severity'] in ('error', 'warning')]


def zones_of_this_project():
    for path in glob.glob(os.path.join(PROJECT, 'fixtures/zones/sound/*.zone')) + glob.glob(os.path.join(PROJECT, 'fixtures/zones/good/*.zone')):
        yield path, os.path.basename(path).removesuffix('.zone')
    for path in glob.glob(os.path.join(PROJECT, 'fixtures/deployments/*/zones/*/*.db')): yield path, os.path.basename(path).removesuffix('.db')
    for path in glob.glob(os.path.join(PROJECT, 'fixtures/zones/dialects/*')): yield path, None


def zones_of_others(folder):
    if not os.path.isdir(SHARED):
        print('the zones of ../shared are left out: they are not there')
        return
    for path in glob.glob(os.path.join(SHARED, 'exports/*')): yield path, 'contoso.com'
    for path in glob.glob(os.path.join(SHARED, 'broken/base/zones/*/*.db')): yield path, os.path.basename(path).removesuffix('.db')
    planted = {}
    with open(os.path.join(SHARED, 'broken/planted.py'), encoding='utf-8') as file: exec(file.read(), planted)
    for kind, (origin, text, _) in planted['Z'].items():
        path = os.path.join(folder, kind + '.zone')
        with open(path, 'w', encoding='utf-8') as out: out.write(text)
        yield path, origin


with tempfile.TemporaryDirectory() as folder:
    zones = [*zones_of_this_project(), *zones_of_others(folder)]
    failed = 0
    for path, origin in sorted(zones, key=str):
        known = KNOWN.get(os.path.basename(path), {}) if '/dialects/' in path else {}
        for options in ([], ['--all-names']):
            found = findings(path, origin, *options)
            counts = dict(collections.Counter(f['check'] if isinstance(f, dict) else f for f in found))
            if counts == known: continue
            failed += 1
            print(f"FALSE ALARM {os.path.relpath(path, PROJECT)} {' '.join(options)}: {counts}, known are {known}")
            for f in found: print('   ', f"{f['line']}: {f['check']}: {f['message']}" if isinstance(f, dict) else f)
    print(f'{len(zones)} zones, {failed} with alarms')
    sys.exit('FAILED' if failed or len(zones) < 25 else 0)
