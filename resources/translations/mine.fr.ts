<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Following</name>
    <message numerus="yes">
        <source>%n idea(s) followed</source>
        <translation>
            <numerusform>%n idée suivie</numerusform>
            <numerusform>%n idées suivies</numerusform>
        </translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Suivies</translation>
    </message>
    <message>
        <source>Ideas I follow</source>
        <translation>Idées que je suis</translation>
    </message>
    <message>
        <source>Press S on an idea, or its bookmark, and you hear of its answer and of every step.</source>
        <translation>Appuyez sur S devant une idée, ou sur son signet&#xa0;: vous saurez tout de sa réponse et de ses étapes.</translation>
    </message>
    <message>
        <source>Read the campaigns</source>
        <translation>Lire les campagnes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>You follow no idea yet</source>
        <translation>Vous ne suivez encore aucune idée</translation>
    </message>
    <message>
        <source>You hear of their answers, stages and comments.</source>
        <translation>Vous êtes au courant de leurs réponses, étapes et commentaires.</translation>
    </message>
    <message>
        <source>You no longer follow “{title}”.</source>
        <translation>Vous ne suivez plus «&#x202f;{title}&#x202f;».</translation>
    </message>
    <message>
        <source>more than {ideas}</source>
        <translation>plus de {ideas}</translation>
    </message>
</context>
<context>
    <name>Mine</name>
    <message>
        <source>The list shows the state of {time}.</source>
        <translation>La liste montre l’état de {time}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>MyIdeas</name>
    <message numerus="yes">
        <source>%n answer(s) late: the sponsor has been told.</source>
        <translation>
            <numerusform>%n réponse en retard&#xa0;: le sponsor est prévenu.</numerusform>
            <numerusform>%n réponses en retard&#xa0;: le sponsor est prévenu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) on the way, each by its date.</source>
        <translation>
            <numerusform>%n réponse promise, à sa date.</numerusform>
            <numerusform>%n réponses promises, chacune à sa date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n brouillon</numerusform>
            <numerusform>%n brouillons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idée</numerusform>
            <numerusform>%n idées</numerusform>
        </translation>
    </message>
    <message>
        <source>A sentence is enough, spelling doesn’t count, and each idea is answered by a date.</source>
        <translation>Une phrase suffit, l’orthographe ne compte pas, et chaque idée reçoit une réponse à une date promise.</translation>
    </message>
    <message>
        <source>Answer promised by {date}</source>
        <translation>Réponse promise avant le {date}</translation>
    </message>
    <message>
        <source>Answer was promised by {date}</source>
        <translation>Réponse promise avant le {date}</translation>
    </message>
    <message>
        <source>Answered on {date}</source>
        <translation>Réponse le {date}</translation>
    </message>
    <message>
        <source>Copy number and title</source>
        <translation>Copier le numéro et le titre</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Every idea has its answer.</source>
        <translation>Chaque idée a sa réponse.</translation>
    </message>
    <message>
        <source>Finish</source>
        <comment>verb: go on writing a draft</comment>
        <translation>Finir</translation>
    </message>
    <message>
        <source>Hidden</source>
        <comment>an idea taken out of sight</comment>
        <translation>Masquée</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Réunie à une autre</translation>
    </message>
    <message>
        <source>My ideas</source>
        <translation>Mes idées</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>Nouvelle idée</translation>
    </message>
    <message>
        <source>Only you see them</source>
        <translation>Visibles de vous uniquement</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Sent ideas</source>
        <translation>Idées envoyées</translation>
    </message>
    <message>
        <source>The idea is withdrawn.</source>
        <translation>L’idée est retirée.</translation>
    </message>
    <message>
        <source>The sponsor asks you something. The clock waits until you reply or change the text.</source>
        <translation>Le sponsor vous pose une question. Le délai attend votre commentaire ou votre correction.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Throw this draft away (Del)</source>
        <translation>Jeter ce brouillon (Suppr)</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Withdraw this idea?</source>
        <translation>Retirer cette idée&#x202f;?</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>You are asked something</source>
        <translation>Une question vous est posée</translation>
    </message>
    <message>
        <source>Your first idea in one sentence</source>
        <translation>Votre première idée en une phrase</translation>
    </message>
    <message>
        <source>hidden by a facilitator</source>
        <translation>masquée par l’animation</translation>
    </message>
    <message>
        <source>kept on this computer</source>
        <translation>gardé sur cet ordinateur</translation>
    </message>
    <message>
        <source>more than {ideas}</source>
        <translation>plus de {ideas}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>saved on {date}</source>
        <translation>enregistré le {date}</translation>
    </message>
    <message>
        <source>saved {age}</source>
        <translation>enregistré {age}</translation>
    </message>
    <message>
        <source>“{title}” leaves the campaign. Nobody but you will see it any more; this can’t be undone.</source>
        <translation>«&#x202f;{title}&#x202f;» quitte la campagne. Vous seul pourrez encore la lire&#x202f;; c’est définitif.</translation>
    </message>
</context>
</TS>
