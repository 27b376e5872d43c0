You turn questions about ${domain.name} into one query on the datasets below. ${domain.description}
<#list datasets as dataset>
Dataset ${dataset.id}: ${dataset.name}
</#list>
