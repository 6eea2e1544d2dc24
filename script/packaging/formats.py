"""One function for each form of package: from the product, what lies in build/package, by its name."""
import base64
import hashlib
import json
import os
import subprocess
import tempfile
import time

import archives
import product as products
from product import MACHINES


def as_json(value):
    return json.dumps(value, indent=2).encode() + b'\n'


def tarballs(product):
    out = {}
    for name, program in product.programs.items():
        stem = f'doczone-{product.version}-linux-{name}'
        files = {f'{stem}/bin/doczone': (program, 0o755), f'{stem}/share/man/man1/doczone.1': (product.manual, 0o644),
                 f'{stem}/README.md': (products.read('README.md'), 0o644), f'{stem}/LICENSE': (products.read('LICENSE'), 0o644),
                 f'{stem}/THIRD-PARTY.md': (products.read('THIRD-PARTY.md'), 0o644), f'{stem}/LICENCES.txt': (product.licences, 0o644),
                 **products.beside_the_program(product, stem + '/')}
        out[stem + '.tar.gz'] = archives.compressed(archives.tar(files))
    return out


# As Debian's own tools are told; the project has no address.
MAINTAINER = f"{os.environ.get('DEBFULLNAME', 'The doczone project')} <{os.environ.get('DEBEMAIL', 'doczone@example.org')}>"
# The program has its libraries in itself, which Debian's own packages must not: that is its purpose.
LINTIAN_OVERRIDES = b'''# One file that runs on every Linux.
doczone: statically-linked-binary [usr/bin/doczone]
doczone: embedded-library *
'''


def debian_control(product, machine, files):
    size = sum(-(-len(content) // 1024) for content, _ in files.values())
    words, lines = products.DESCRIPTION.split(), ['']
    for word in words:
        if len(lines[-1]) + len(word) > 76:
            lines.append('')
        lines[-1] += ' ' + word
    return (f'Package: doczone\nVersion: {product.version}\nArchitecture: {machine.debian}\nMaintainer: {MAINTAINER}\n'
            f'Installed-Size: {size}\nSection: utils\nPriority: optional\nSuggests: git\nDescription: {products.SUMMARY[0].lower()}{products.SUMMARY[1:]}\n'
            + '\n'.join(lines) + '\n').encode()


def debian_changelog(product):
    when = time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime(archives.epoch()))
    return (f'doczone ({product.version}) stable; urgency=medium\n\n  * See CHANGELOG.md of the project.\n\n'
            f' -- {MAINTAINER}  {when}\n').encode()


def debian_files(product, program):
    copyright_ = (b'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\n'
                  b'Copyright: 2026 the doczone authors\nLicense: Expat\n')
    text = products.read('LICENSE').decode().split('\n\n', 2)[-1].strip().splitlines()
    copyright_ += '\n'.join(' ' + (line or '.') for line in text).encode() + b'\n'
    files = {'usr/bin/doczone': (program, 0o755), 'usr/share/doc/doczone/copyright': (copyright_, 0o644),
             'usr/share/doc/doczone/THIRD-PARTY.md': (products.read('THIRD-PARTY.md'), 0o644),
             'usr/share/doc/doczone/LICENCES.txt': (product.licences, 0o644),
             'usr/share/doc/doczone/changelog.gz': (archives.compressed(debian_changelog(product)), 0o644),
             'usr/share/man/man1/doczone.1.gz': (archives.compressed(product.manual), 0o644),
             'usr/share/lintian/overrides/doczone': (LINTIAN_OVERRIDES, 0o644)}
    return {**files, **products.beside_the_program(product, 'usr/')}


def debian_packages(product):
    out = {}
    for name, program in product.programs.items():
        machine = MACHINES[name]
        files = debian_files(product, program)
        sums = ''.join(f'{hashlib.md5(content).hexdigest()}  {path}\n' for path, (content, _) in sorted(files.items())).encode()
        control = {'DEBIAN/control': (debian_control(product, machine, files), 0o644), 'DEBIAN/md5sums': (sums, 0o644)}
        with tempfile.TemporaryDirectory() as folder:
            tree, package = os.path.join(folder, 'tree'), os.path.join(folder, 'doczone.deb')
            archives.write_tree(tree, {**files, **control})
            for at, _, _ in os.walk(tree):
                os.chmod(at, 0o755)
            # More than one thread would cut the archive into pieces, as many as there are processors.
            subprocess.run(['dpkg-deb', '--root-owner-group', '-Zxz', '--threads-max=1', '--build', tree, package], check=True,
                           stdout=subprocess.DEVNULL, env={**os.environ, 'SOURCE_DATE_EPOCH': str(archives.epoch())})
            with open(package, 'rb') as file:
                out[f'doczone_{product.version}_{machine.debian}.deb'] = file.read()
    return out


def npm_package(folder, description, files, more):
    content = {'name': folder, 'version': products.version(), 'description': description, 'license': 'MIT', **more}
    return archives.compressed(archives.tar({'package/package.json': (as_json(content), 0o644),
                                             **{f'package/{path}': file for path, file in files.items()}}))


def npm_packages(product):
    """The package `doczone` finds the program in one of the others, which npm installs only where it fits."""
    out = {}
    for name, program in product.programs.items():
        machine = MACHINES[name]
        out[f'doczone-linux-{machine.npm}-{product.version}.tgz'] = npm_package(
            f'@doczone/linux-{machine.npm}', f'doczone for Linux on {machine.npm}',
            {'bin/doczone': (program, 0o755), 'LICENCES.txt': (product.licences, 0o644)}, {'os': ['linux'], 'cpu': [machine.npm]})
    launcher = {'bin/doczone.js': (products.read('script/packaging/doczone.js'), 0o755), 'LICENSE': (products.read('LICENSE'), 0o644),
                'README.md': (products.read('README.md'), 0o644)}
    out[f'doczone-{product.version}.tgz'] = npm_package(
        'doczone', products.SUMMARY, launcher,
        {'bin': {'doczone': 'bin/doczone.js'}, 'engines': {'node': '>=14'},
         'optionalDependencies': {f'@doczone/linux-{MACHINES[name].npm}': product.version for name in sorted(MACHINES)}})
    return out


def wheels(product):
    """The program itself is the script: no Python stands between."""
    out = {}
    for name, program in product.programs.items():
        tags = [f'manylinux_2_17_{name}', f'manylinux2014_{name}', f'musllinux_1_1_{name}']
        stem, info = f'doczone-{product.version}', f'doczone-{product.version}.dist-info'
        metadata = (f'Metadata-Version: 2.1\nName: doczone\nVersion: {product.version}\nSummary: {products.SUMMARY}\nLicense: MIT\n'
                    f'Description-Content-Type: text/markdown\n\n').encode() + products.read('README.md')
        wheel = 'Wheel-Version: 1.0\nGenerator: script/package\nRoot-Is-Purelib: false\n' + ''.join(f'Tag: py3-none-{tag}\n' for tag in tags)
        files = {f'{stem}.data/scripts/doczone': (program, 0o755), f'{info}/METADATA': (metadata, 0o644), f'{info}/WHEEL': (wheel.encode(), 0o644),
                 f'{info}/licenses/LICENCES.txt': (product.licences, 0o644)}
        record = ''
        for path, (content, _) in files.items():
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b'=').decode()
            record += f'{path},sha256={digest},{len(content)}\n'
        files[f'{info}/RECORD'] = ((record + f'{info}/RECORD,,\n').encode(), 0o644)
        out[f'{stem}-py3-none-{".".join(tags)}.whl'] = archives.zipped(files)
    return out


def container_image(product):
    """An OCI image layout in a tar file: of each machine one layer with nothing but the program in it."""
    files = {'oci-layout': (b'{"imageLayoutVersion": "1.0.0"}\n', 0o644)}
    when = time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(archives.epoch()))

    def blob(content, kind):
        digest = hashlib.sha256(content).hexdigest()
        files[f'blobs/sha256/{digest}'] = (content, 0o644)
        return {'mediaType': f'application/vnd.oci.image.{kind}', 'digest': 'sha256:' + digest, 'size': len(content)}

    manifests = []
    for name, program in product.programs.items():
        layer = archives.tar({'usr/bin/doczone': (program, 0o755), 'usr/share/doc/doczone/LICENCES.txt': (product.licences, 0o644)})
        platform = {'architecture': MACHINES[name].oci, 'os': 'linux'}
        config = {'created': when, **platform,
                  'config': {'Entrypoint': ['/usr/bin/doczone'], 'Env': ['PATH=/usr/bin'], 'WorkingDir': '/work',
                             'Labels': {'org.opencontainers.image.title': 'doczone', 'org.opencontainers.image.version': product.version,
                                        'org.opencontainers.image.licenses': 'MIT'}},
                  'rootfs': {'type': 'layers', 'diff_ids': ['sha256:' + hashlib.sha256(layer).hexdigest()]},
                  'history': [{'created': when, 'created_by': 'script/package'}]}
        manifest = {'schemaVersion': 2, 'mediaType': 'application/vnd.oci.image.manifest.v1+json',
                    'config': blob(as_json(config), 'config.v1+json'), 'layers': [blob(archives.compressed(layer), 'layer.v1.tar+gzip')]}
        manifests.append({**blob(as_json(manifest), 'manifest.v1+json'), 'platform': platform,
                          'annotations': {'org.opencontainers.image.ref.name': product.version}})
    files['index.json'] = (as_json({'schemaVersion': 2, 'mediaType': 'application/vnd.oci.image.index.v1+json', 'manifests': manifests}), 0o644)
    return {f'doczone-{product.version}-oci.tar': archives.tar(files)}


FORMATS = [tarballs, debian_packages, npm_packages, wheels, container_image]
