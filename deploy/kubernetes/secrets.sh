#!/bin/sh
# Writes the Secrets of a new installation to standard output, with passwords made on the spot:
#
#   BACKUP_ACCESS_KEY_ID=… BACKUP_SECRET_ACCESS_KEY=… ./secrets.sh | kubectl create -n thanthien -f -
#
# `create`, not `apply`: a second run changes no password that is in use. Nothing is kept in a file.
set -eu
: "${BACKUP_ACCESS_KEY_ID:?the object store of the backups needs BACKUP_ACCESS_KEY_ID}"
: "${BACKUP_SECRET_ACCESS_KEY:?the object store of the backups needs BACKUP_SECRET_ACCESS_KEY}"

password() {
  head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'
}

for service in dossier petition letter survey reporting; do
  for role in owner app; do
    cat <<SECRET
---
apiVersion: v1
kind: Secret
metadata:
  name: $service-$role
  labels:
    # a changed password reaches PostgreSQL without a restart
    cnpg.io/reload: "true"
type: kubernetes.io/basic-auth
stringData:
  username: ${service}_$role
  password: $(password)
SECRET
  done
done

# what seals the personal data and the ballots in the database: without it they are lost, so keep a copy where no
# backup of the database lies
for service in dossier petition letter survey; do
cat <<SECRET
---
apiVersion: v1
kind: Secret
metadata:
  name: $service-secrecy
type: Opaque
stringData:
  keys: $(head -c 32 /dev/urandom | base64 | tr -d '\n')
SECRET
done

# the account by which letters and reminders go out by e-mail; empty where the mail server wants none
cat <<SECRET
---
apiVersion: v1
kind: Secret
metadata:
  name: mail
type: Opaque
stringData:
  username: "${MAIL_USERNAME:-}"
  password: "${MAIL_PASSWORD:-}"
SECRET

cat <<SECRET
---
apiVersion: v1
kind: Secret
metadata:
  name: backup-store
type: Opaque
stringData:
  access-key-id: $BACKUP_ACCESS_KEY_ID
  secret-access-key: $BACKUP_SECRET_ACCESS_KEY
SECRET
