#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
"""Writes NAME.target from NAME.bundles and NAME.template (all in this folder).

    python3 target-platform/generate.py moveout

Follows the POMs from the roots in NAME.bundles and takes, of each bundle, the highest version that any
POM asks for: Maven's own rule (nearest wins) would mix releases of the platform. The result names every
bundle with its exact version, so a build never resolves anything by itself. Needs the network; the
result is checked in. The address of the registry is read from Maven's super POM.
"""
import glob
import os
import re
import subprocess
import sys
import urllib.request
import xml.etree.ElementTree as ElementTree
import zipfile

NAMESPACE = "{http://maven.apache.org/POM/4.0.0}"
HERE = os.path.dirname(os.path.abspath(__file__))


def registry():
    """The address Maven itself uses when nothing else is configured."""
    version = subprocess.run(["mvn", "-v", "-B"], capture_output=True, text=True, check=True).stdout
    home = re.search(r"Maven home: (.*)", version).group(1).strip("\x1b[0m ")
    jar = glob.glob(f"{home}/lib/maven-model-builder*.jar")[0]
    super_pom = zipfile.ZipFile(jar).read("org/apache/maven/model/pom-4.0.0.xml").decode()
    return re.search(r"<url>(.*?)</url>", super_pom).group(1) + "/"


def read_list(path):
    lists = {"root": [], "pin": [], "drop": []}
    for number, line in enumerate(open(path), 1):
        line = line.split("#")[0].split()
        if not line:
            continue
        if len(line) != 2 or line[0] not in lists:
            sys.exit(f"{path}, line {number}: expected root, pin or drop, and coordinates")
        lists[line[0]].append(tuple(line[1].split(":")))
    return lists


def version_key(version):
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.split(r"[.\-]", version)]


def load_pom(address, group, artifact, version):
    url = f"{address}{group.replace('.', '/')}/{artifact}/{version}/{artifact}-{version}.pom"
    try:
        with urllib.request.urlopen(url, timeout=30) as stream:
            return ElementTree.fromstring(stream.read())
    except OSError as error:
        print(f"no POM of {group}:{artifact}:{version}: {error}", file=sys.stderr)
        return None


def dependencies(pom):
    for dependency in pom.findall(f"{NAMESPACE}dependencies/{NAMESPACE}dependency"):
        def text(name):
            return (dependency.findtext(NAMESPACE + name) or "").strip()
        if text("scope") in ("test", "provided", "system") or text("optional") == "true":
            continue
        # fragments named by a property, and version ranges: pinned by hand
        if "$" in text("artifactId") + text("version") or text("version")[:1] in ("[", "("):
            print(f"not followed: {text('artifactId')} {text('version')}", file=sys.stderr)
            continue
        yield text("groupId"), text("artifactId"), text("version")


def closure(address, roots, dropped):
    highest, seen, queue = {}, set(), list(roots)
    while queue:
        coordinates = queue.pop(0)
        group, artifact, version = coordinates
        if coordinates in seen or (group,) in dropped or (group, artifact) in dropped:
            continue
        seen.add(coordinates)
        pom = load_pom(address, *coordinates)
        if pom is None:
            continue
        if version_key(version) > version_key(highest.get((group, artifact), "0")):
            highest[group, artifact] = version
        if group.startswith("org.eclipse"):       # of other groups only the bundle itself
            queue.extend(dependencies(pom))
    return highest


def main(name):
    lists = read_list(os.path.join(HERE, f"{name}.bundles"))
    bundles = closure(registry(), lists["root"], set(lists["drop"]))
    for group, artifact, version in lists["pin"]:
        bundles[group, artifact] = version
    rows = [f"        <dependency><groupId>{group}</groupId><artifactId>{artifact}</artifactId>"
            f"<version>{bundles[group, artifact]}</version><type>jar</type></dependency>"
            for group, artifact in sorted(bundles)]
    template = open(os.path.join(HERE, f"{name}.template")).read()
    note = f"written by generate.py from {name}.bundles and {name}.template: edit those"
    with open(os.path.join(HERE, f"{name}.target"), "w") as out:
        out.write(template.replace("@GENERATED@", note).replace("@BUNDLES@", "\n".join(rows)))
    print(f"{name}.target: {len(rows)} bundles")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
