import '@fingerpost/widget/define';
