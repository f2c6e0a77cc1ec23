<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>SignIn</name>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>Encore %n&#xa0;caractère</numerusform>
            <numerusform>Encore %n&#xa0;caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>A little longer: at least 12 characters.</source>
        <translation>Un peu plus long&#xa0;: au moins 12&#xa0;caractères.</translation>
    </message>
    <message>
        <source>A password of your own</source>
        <translation>Un mot de passe bien à vous</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>An address begins with postgresql://, or is only the server’s name.</source>
        <translation>Une adresse commence par postgresql://, ou se réduit au nom du serveur.</translation>
    </message>
    <message>
        <source>At least 12 characters, and not your login. A short sentence only you would write is easy to remember and hard to guess.</source>
        <translation>Au moins 12&#xa0;caractères, et pas votre identifiant. Une courte phrase que vous seriez seul à écrire est facile à retenir et difficile à deviner.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Capitals are locked.</source>
        <translation>Les majuscules sont verrouillées.</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Changer mon mot de passe</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Connecting to {server} …</source>
        <translation>Connexion à {server}…</translation>
    </message>
    <message>
        <source>Drop the file from IT here, or choose it.</source>
        <translation>Déposez ici le fichier du service informatique, ou choisissez-le.</translation>
    </message>
    <message>
        <source>Filled in by your IT service</source>
        <translation>Renseigné par votre service informatique</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>IT gave you an address, or a file that fills this in for you. Either is enough.</source>
        <translation>Le service informatique vous a donné une adresse, ou un fichier qui remplit cette page. L’un des deux suffit.</translation>
    </message>
    <message>
        <source>Join my organisation</source>
        <translation>Rejoindre mon organisation</translation>
    </message>
    <message>
        <source>Join {organisation}</source>
        <translation>Rejoindre {organisation}</translation>
    </message>
    <message>
        <source>Keep this password</source>
        <translation>Garder ce mot de passe</translation>
    </message>
    <message>
        <source>Kept in the system’s keyring</source>
        <translation>Gardé dans le trousseau du système</translation>
    </message>
    <message>
        <source>Lately on this PC</source>
        <translation>Récemment sur ce poste</translation>
    </message>
    <message>
        <source>Leave the password out of the address: it is asked for next, and never written down.</source>
        <translation>Retirez le mot de passe de l’adresse&#xa0;: il est demandé ensuite, et n’est jamais écrit.</translation>
    </message>
    <message>
        <source>List my name on this PC</source>
        <translation>Me proposer sur ce poste</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Long enough</source>
        <translation>Assez long</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message numerus="yes">
        <source>Nobody was there for %n minute(s). What was being written is kept for who wrote it.</source>
        <translation>
            <numerusform>Personne n’était là depuis %n&#xa0;minute. Ce qui s’écrivait est gardé pour qui l’écrivait.</numerusform>
            <numerusform>Personne n’était là depuis %n&#xa0;minutes. Ce qui s’écrivait est gardé pour qui l’écrivait.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only your name and login are kept, never the password</source>
        <translation>Seuls votre nom et votre identifiant sont gardés, jamais le mot de passe</translation>
    </message>
    <message>
        <source>Or a settings file</source>
        <translation>Ou un fichier de réglages</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password in use</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>Password lost?</source>
        <translation>Mot de passe oublié&#x202f;?</translation>
    </message>
    <message>
        <source>Press any key to stay. What you were writing is kept.</source>
        <translation>Appuyez sur une touche pour rester. Ce que vous écriviez est gardé.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Settings file from IT</source>
        <translation>Fichier de réglages du service informatique</translation>
    </message>
    <message>
        <source>Settings files (*.toml)</source>
        <translation>Fichiers de réglages (*.toml)</translation>
    </message>
    <message numerus="yes">
        <source>Shared PC. Your session closes by itself after %n minute(s).</source>
        <translation>
            <numerusform>Poste partagé. Votre session se ferme seule après %n&#xa0;minute.</numerusform>
            <numerusform>Poste partagé. Votre session se ferme seule après %n&#xa0;minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Show where the newer one is</source>
        <translation>Montrer où est la nouvelle version</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Se connecter sous un autre nom</translation>
    </message>
    <message>
        <source>Sign in as {name}; Delete takes the name off this list</source>
        <translation>Se connecter comme {name}&#x202f;; Suppr retire le nom de cette liste</translation>
    </message>
    <message>
        <source>Sign in – Ideabox</source>
        <translation>Connexion – Ideabox</translation>
    </message>
    <message>
        <source>Stay signed in (your own PC only)</source>
        <translation>Rester connecté (poste personnel seulement)</translation>
    </message>
    <message>
        <source>Such as ideas.example.org, or a whole address with postgresql://</source>
        <translation>Par exemple idees.example.org, ou une adresse complète en postgresql://</translation>
    </message>
    <message>
        <source>That is the password you use now. Choose another one.</source>
        <translation>C’est votre mot de passe actuel. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>That is your login: others know it. Choose another one.</source>
        <translation>C’est votre identifiant&#xa0;: d’autres le connaissent. Choisissez autre chose.</translation>
    </message>
    <message>
        <source>That isn’t the password in use.</source>
        <translation>Ce n’est pas le mot de passe actuel.</translation>
    </message>
    <message>
        <source>The address holds an option unknown here: {option}.</source>
        <translation>L’adresse contient une option inconnue ici&#xa0;: {option}.</translation>
    </message>
    <message>
        <source>The file couldn’t be kept on this PC: is its disk full?</source>
        <translation>Le fichier n’a pas pu être gardé sur ce poste&#xa0;: le disque est-il plein&#x202f;?</translation>
    </message>
    <message>
        <source>The number after the colon isn’t a port; 5432 is the usual one.</source>
        <translation>Le nombre après les deux-points n’est pas un port&#x202f;; 5432 est l’habituel.</translation>
    </message>
    <message>
        <source>The one you were given was for this first time. From now on only you know yours.</source>
        <translation>Celui qu’on vous a remis servait pour cette première fois. Désormais vous serez seul à connaître le vôtre.</translation>
    </message>
    <message>
        <source>The password is kept in the system’s keyring</source>
        <translation>Le mot de passe est gardé dans le trousseau du système</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Le même encore une fois</translation>
    </message>
    <message>
        <source>The server doesn’t answer for now. Check the network, then try again in a moment.</source>
        <translation>Le serveur ne répond pas pour l’instant. Vérifiez le réseau, puis réessayez dans un moment.</translation>
    </message>
    <message>
        <source>The server doesn’t take this password. Choose another one.</source>
        <translation>Le serveur n’accepte pas ce mot de passe. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The server’s name is missing, such as ideas.example.org.</source>
        <translation>Il manque le nom du serveur, par exemple idees.example.org.</translation>
    </message>
    <message>
        <source>The session is closed</source>
        <translation>La session est fermée</translation>
    </message>
    <message>
        <source>The two differ. Type the new one once more.</source>
        <translation>Les deux diffèrent. Retapez le nouveau.</translation>
    </message>
    <message>
        <source>This address can’t be read. Ask IT to look at it.</source>
        <translation>Cette adresse ne se lit pas. Montrez-la au service informatique.</translation>
    </message>
    <message>
        <source>This file can’t be used as it is. Send IT this line: {line}</source>
        <translation>Ce fichier ne peut pas servir tel quel. Envoyez cette ligne au service informatique&#xa0;: {line}</translation>
    </message>
    <message>
        <source>This file names no server. IT’s settings file has a line “database = …”.</source>
        <translation>Ce fichier ne nomme aucun serveur. Celui du service informatique a une ligne «&#x202f;database = …&#x202f;».</translation>
    </message>
    <message>
        <source>Type the password you use now.</source>
        <translation>Tapez le mot de passe que vous utilisez actuellement.</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Très bien</translation>
    </message>
    <message>
        <source>With the login and the password that you were given.</source>
        <translation>Avec l’identifiant et le mot de passe qu’on vous a remis.</translation>
    </message>
    <message>
        <source>Write the server’s name; IT knows it.</source>
        <translation>Écrivez le nom du serveur&#x202f;; le service informatique le connaît.</translation>
    </message>
    <message>
        <source>Write your login; it is on the sheet you were given.</source>
        <translation>Écrivez votre identifiant&#x202f;; il est sur la feuille qu’on vous a remise.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>Écrivez votre mot de passe.</translation>
    </message>
    <message>
        <source>Your administrator, or IT, gives you a new one. What you wrote here is kept.</source>
        <translation>Votre administrateur, ou le service informatique, vous en donne un nouveau. Ce que vous avez écrit ici est gardé.</translation>
    </message>
    <message>
        <source>Your computer’s account opens the door: there is no password to type.</source>
        <translation>Le compte de votre poste ouvre la porte&#xa0;: il n’y a pas de mot de passe à taper.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Votre mot de passe est changé.</translation>
    </message>
    <message>
        <source>Your session closes in a minute.</source>
        <translation>Votre session se ferme dans une minute.</translation>
    </message>
</context>
</TS>
